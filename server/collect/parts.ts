import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CallName } from './calls.ts';
import type { Journal, UnitRecord } from './journal.ts';
import { isJson, type Json } from './list.ts';
import { chunksOf, linesOf, PartFile, type PlacedLine, type Range } from './part-file.ts';
import { partsFolder } from './raw-folder.ts';

/** Everything that was received, call by call, and which pieces of it are whole. */
export class Parts {
  readonly folder: string;
  readonly #journal: Journal;
  readonly #files = new Map<CallName, PartFile>();
  readonly #units = new Map<string, UnitRecord>();

  constructor(rawFolder: string, journal: Journal) {
    this.folder = join(rawFolder, partsFolder);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.#journal = journal;
  }

  /** Takes over what an earlier run finished, as far as its bytes are still what they were. */
  takeOver(units: readonly UnitRecord[]): void {
    for (const unit of units) if (this.#isWhole(unit)) this.#units.set(nameOf(unit.call, unit.key), unit);
  }

  finished(call: CallName, key: string | null): UnitRecord | undefined {
    return this.#units.get(nameOf(call, key));
  }

  unitsOf(call: CallName): readonly UnitRecord[] {
    return [...this.#units.values()].filter((unit) => unit.call === call);
  }

  get units(): readonly UnitRecord[] {
    return [...this.#units.values()];
  }

  file(call: CallName): PartFile {
    const open = this.#files.get(call) ?? new PartFile(join(this.folder, `${call}.ndjson`));
    this.#files.set(call, open);
    return open;
  }

  finish(unit: UnitRecord): UnitRecord {
    this.#journal.write(unit);
    this.#units.set(nameOf(unit.call, unit.key), unit);
    return unit;
  }

  lines(call: CallName): Iterable<PlacedLine> {
    return this.#linesOf(this.unitsOf(call));
  }

  /** The objects of a call, one after the other. */
  *objects(call: CallName): Generator<Json> {
    for (const { text } of this.lines(call)) {
      const value: unknown = JSON.parse(text);
      if (isJson(value)) yield value;
    }
  }

  close(): void {
    for (const file of this.#files.values()) file.close();
    this.#journal.close();
  }

  *#linesOf(units: readonly UnitRecord[]): Generator<PlacedLine> {
    for (const unit of units) if (unit.length > 0) yield* linesOf(this.file(unit.call), unit);
  }

  #isWhole({ call, sha256, ...range }: UnitRecord): boolean {
    return range.length === 0 || hashOf(this.file(call), range) === sha256;
  }
}

function hashOf(file: PartFile, range: Range): string {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(file, range)) hash.update(chunk);
  return hash.digest('hex');
}

function nameOf(call: CallName, key: string | null): string {
  return key === null ? call : `${call}/${key}`;
}
