import { nearest } from '../document/nearest.ts';
import { quote } from '../document/problem.ts';

/** What a name turned out to be, or why it is none: a sentence fragment and perhaps the name that was meant. */
export type NameReading<Value> = { readonly value: Value } | NameProblem;

export interface NameProblem {
  readonly problem: string;
  readonly suggestion?: string;
}

/** A name that nothing has, with the one that was probably meant; `known` are names that can be looked up. */
export function unknownName(what: string, text: string, known: readonly string[]): NameProblem {
  const suggestion = nearest(text.trim(), known);
  return { problem: `${quote(text)} is not a known ${what}`, ...(suggestion === undefined ? {} : { suggestion }) };
}
