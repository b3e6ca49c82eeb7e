import { nearest } from './nearest.ts';

/** `did you mean "members"?` */
export function didYouMean(text: string, known: Iterable<string>): string | undefined {
  const meant = nearest(text, known);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

/** Suggestions for many unknown ids of one document: they stop when there are too many ids, or too many mistakes. */
export class Suggestions {
  /** Comparing with more candidates costs more than it helps. */
  static readonly mostCandidates = 5_000;
  #left = 100;

  nearest(text: string, known: { readonly size: number; keys(): Iterable<string> }): string | undefined {
    if (this.#left === 0 || known.size > Suggestions.mostCandidates) return undefined;
    this.#left -= 1;
    return nearest(text, known.keys());
  }
}
