import type { Conflicts } from './conflicts.ts';
import { isContradiction } from './contradiction.ts';
import type { Place } from './places.ts';
import type { Source } from './source.ts';

export type InTerms = (field: string, value: unknown) => unknown;

/** File and line by themselves: an object for each place would cost as much as the record. */
interface Known<Fact> {
  fact: Fact;
  readonly source: Source;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/**
 * Records of one kind by id. Sources come in order of authority: what one has said stands, and a later one adds what
 * is not said yet. Where a later one says otherwise about a field that decides verdicts, that is a conflict.
 */
export class Records<Fact extends { readonly id: string }> {
  readonly #records = new Map<string, Known<Fact>>();
  readonly #kind: string;
  readonly #deciding: readonly (keyof Fact & string)[];
  readonly #conflicts: Conflicts;
  readonly #inTerms: InTerms;

  /** `inTerms` writes a value so that what means the same is the same, whatever a format calls it. */
  constructor(
    kind: string,
    deciding: readonly (keyof Fact & string)[],
    conflicts: Conflicts,
    inTerms: InTerms = (_, value) => value,
  ) {
    this.#kind = kind;
    this.#deciding = deciding;
    this.#conflicts = conflicts;
    this.#inTerms = inTerms;
  }

  get size(): number {
    return this.#records.size;
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  get(id: string): Fact | undefined {
    return this.#records.get(id)?.fact;
  }

  sourceOf(id: string): Source | undefined {
    return this.#records.get(id)?.source;
  }

  /** Where the record is first stated. */
  placeOf(id: string): Place | undefined {
    const { file, line } = this.#records.get(id) ?? {};
    return file === undefined ? undefined : { file, ...(line === undefined ? {} : { line }) };
  }

  /** The records whose places are known, with them. */
  *places(): Iterable<Place & { readonly id: string }> {
    for (const [id, { file, line }] of this.#records)
      if (file !== undefined) yield { id, file, ...(line === undefined ? {} : { line }) };
  }

  *values(): Iterable<Fact> {
    for (const { fact } of this.#records.values()) yield fact;
  }

  /** The records, each of which is forgotten when it is given. */
  *take(): Iterable<Fact> {
    for (const [id, { fact }] of this.#records) {
      this.#records.delete(id);
      yield fact;
    }
  }

  add(fact: Fact, source: Source, place?: Place): void {
    const known = this.#records.get(fact.id);
    if (known === undefined) {
      this.#records.set(fact.id, { fact, source, file: place?.file, line: place?.line });
      return;
    }
    this.#compare(known.fact, known.source, fact, source);
    if (keysOf(fact).some((field) => fact[field] !== undefined && known.fact[field] === undefined))
      known.fact = { ...fact, ...definedIn(known.fact) };
  }

  #compare(kept: Fact, from: Source, other: Fact, otherFrom: Source): void {
    for (const field of this.#deciding) {
      if (isContradiction(this.#inTerms(field, kept[field]), this.#inTerms(field, other[field])))
        this.#conflicts.add({ kind: this.#kind, id: kept.id, field }, kept[field], from, other[field], otherFrom);
    }
  }
}

function keysOf<Some extends object>(fact: Some): (keyof Some)[] {
  return Object.keys(fact) as (keyof Some)[];
}

function definedIn<Some extends object>(fact: Some): Some {
  return Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined)) as Some;
}
