import type { FactKind } from '../../access/terms/vocabulary.ts';
import { counted } from '../counted.ts';
import { FilesRead } from '../evidence/files-read.ts';
import type { EvidenceFile } from '../evidence/import-evidence.ts';
import type { FormatName } from '../format.ts';
import type { Gathering } from '../merge/gathering.ts';
import type { Source } from '../merge/source.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import type { Listener } from '../statements/listener.ts';
import type { Statement } from '../statements/statement.ts';
import { SeenIds } from './seen-ids.ts';

/** How the records of one path were taken; `records` is the sum of the others. */
export interface FileCounts {
  readonly path: string;
  readonly format: FormatName;
  readonly records: number;
  readonly used: number;
  readonly skipped: number;
  readonly merged: number;
}

export interface SkippedRecord {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
  readonly skipped: true;
}

/** Listens to one reader: hands its statements on, counts its records and notes what was skipped. */
export class Tally implements Listener {
  readonly #gathering: Gathering;
  readonly #source: Source;
  readonly #seen = new Map<string, SeenIds>();
  readonly #unneeded = new Map<string, number>();
  readonly #unreadable: SkippedRecord[] = [];
  readonly #unreadableOf = new Map<FactKind, number>();
  readonly #filesRead: FilesRead;
  readonly notices: string[] = [];
  #file: string;
  #used = 0;
  #merged = 0;

  constructor(gathering: Gathering, source: Source) {
    this.#gathering = gathering;
    this.#source = source;
    this.#file = source.path;
    this.#filesRead = new FilesRead(source);
  }

  /** Nothing more is read: which records there were need not be remembered, and of what some could not be read is stated. */
  end(): void {
    this.#seen.clear();
    for (const [of, count] of this.#unreadableOf)
      this.state({
        kind: 'unreadable',
        of,
        reason: `${counted(count, 'record', 'records')} could not be read; correct or export ${count === 1 ? 'it' : 'them'} again`,
      });
  }

  inFile({ name }: ParcelFile): void {
    this.#file = name;
    this.#filesRead.enter(name);
  }

  state(statement: Statement, line?: number): void {
    const place = { file: this.#file, ...(line === undefined ? {} : { line }) };
    this.#filesRead.note(statement);
    this.#gathering.state(statement, this.#source, place);
  }

  record(kind: string, id: string): void {
    const seen = this.#seen.get(kind) ?? new SeenIds();
    this.#seen.set(kind, seen);
    if (seen.isFirst(id)) this.#used += 1;
    else this.#merged += 1;
  }

  unreadable(message: string, of: readonly FactKind[], line?: number): void {
    for (const kind of of) this.#unreadableOf.set(kind, (this.#unreadableOf.get(kind) ?? 0) + 1);
    this.#unreadable.push({ file: this.#file, line: line ?? null, message, skipped: true });
  }

  unneeded(kind: string): void {
    this.#unneeded.set(kind, (this.#unneeded.get(kind) ?? 0) + 1);
  }

  notice(sentence: string): void {
    this.notices.push(sentence);
  }

  filesRead(): readonly EvidenceFile[] {
    return this.#filesRead.files();
  }

  get unreadableRecords(): readonly SkippedRecord[] {
    return this.#unreadable;
  }

  skipped(): SkippedRecord[] {
    const unneeded = [...this.#unneeded].map(([kind, count]): SkippedRecord => {
      const message = `${counted(count, 'record', 'records')} not needed: ${kind}`;
      return { file: this.#source.path, line: null, message, skipped: true };
    });
    return [...this.#unreadable, ...unneeded];
  }

  counts(): FileCounts {
    const unneeded = [...this.#unneeded.values()].reduce((sum, count) => sum + count, 0);
    const skipped = this.#unreadable.length + unneeded;
    const { path, format } = this.#source;
    return {
      path,
      format,
      records: this.#used + this.#merged + skipped,
      used: this.#used,
      skipped,
      merged: this.#merged,
    };
  }
}
