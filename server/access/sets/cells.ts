import { type Outcome, outcomes } from './outcome.ts';

/** A table of profiles and questions with one byte for each outcome. */
export class Cells {
  readonly #columns: number;
  readonly #codes: Uint8Array;

  constructor(profiles: number, columns: number) {
    this.#columns = columns;
    this.#codes = new Uint8Array(profiles * columns);
  }

  /** What one question comes to for each profile. */
  fill(column: number, found: readonly Outcome[]): void {
    for (let place = 0, at = column; place < found.length; place += 1, at += this.#columns)
      this.#codes[at] = codeOf[found[place] as Outcome];
  }

  /** The outcomes of one profile, as places of `outcomes`. */
  rowOf(profile: number): Uint8Array {
    return this.#codes.subarray(profile * this.#columns, (profile + 1) * this.#columns);
  }
}

const codeOf = Object.fromEntries(outcomes.map((outcome, code) => [outcome, code])) as Record<Outcome, number>;
