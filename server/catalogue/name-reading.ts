import { nearest } from '../document/nearest.ts';

/** What a name turned out to be, or why it is none: a sentence fragment and perhaps the name that was meant. */
export type NameReading<Value> = { readonly value: Value } | NameProblem;

export interface NameProblem {
  readonly problem: string;
  readonly suggestion?: string;
}

/** Names are quoted whole: none is longer in a document. */
const longestQuote = 1_024;
/** Characters that could reorder or erase what a terminal shows. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name from outside as a message shows it. */
export function quoted(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return `"${shown.replace(unsafe, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}

/** A name that nothing has, with the one that was probably meant; `known` are names that can be looked up. */
export function unknownName(what: string, text: string, known: readonly string[]): NameProblem {
  const suggestion = nearest(text.trim(), known);
  return { problem: `${quoted(text)} is not a known ${what}`, ...(suggestion === undefined ? {} : { suggestion }) };
}
