import { type Path, quote } from '../../document/problem.ts';
import { Suggestions } from '../../document/suggest.ts';
import type { Report } from './report.ts';

/** Ids of one kind, unique, with the place that defines each. */
export class Ids {
  readonly #places = new Map<string, Path>();
  readonly #suggestions = new Suggestions();
  readonly #report: Report;
  readonly #what: string;

  /** `what` names the kind in messages: "device group". */
  constructor(report: Report, what: string) {
    this.#report = report;
    this.#what = what;
  }

  define(id: string, path: Path, atKey = false): void {
    const first = this.#places.get(id);
    if (first === undefined) this.#places.set(id, path);
    else this.#report.add(path, `duplicate ${quote(id)}`, { first, atKey });
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** The known ones among the ids, each once; the others are reported. */
  resolve(ids: readonly string[], path: Path): string[] {
    for (const [index, id] of ids.entries()) if (!this.has(id)) this.reportUnknown(id, [...path, index]);
    return [...new Set(ids)];
  }

  reportUnknown(id: string, path: Path): void {
    this.#report.unknown(path, `no ${this.#what} has the id ${quote(id)}`, this.#suggestions.nearest(id, this.#places));
  }
}
