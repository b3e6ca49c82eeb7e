import { closest, distance } from 'fastest-levenshtein';

/** What a name turned out to be, or why it is none: a sentence fragment and perhaps the name that was meant. */
export type NameReading<Value> = { readonly value: Value } | NameProblem;

export interface NameProblem {
  readonly problem: string;
  readonly suggestion?: string;
}

const longestQuote = 80;
/** Characters that could reorder or erase what a terminal shows. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name from outside as a message shows it. */
export function quoted(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return `"${shown.replace(unsafe, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}

/** The known name that was probably meant, if one is near enough. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || text.length > 200) return undefined;
  const lower = text.toLowerCase();
  const lowered = known.map((name) => name.toLowerCase());
  const best = closest(lower, lowered);
  return distance(lower, best) <= Math.max(1, Math.floor(text.length / 3)) ? known[lowered.indexOf(best)] : undefined;
}

export function unknownName(what: string, text: string, known: readonly string[]): NameProblem {
  const suggestion = nearest(text.trim(), known);
  return { problem: `${quoted(text)} is no known ${what}`, ...(suggestion === undefined ? {} : { suggestion }) };
}
