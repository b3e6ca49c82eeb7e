import { type Change, changeOfText, textOfChange } from './change.ts';
import type { Parameter } from './parameters.ts';

const lenses = ['activated', 'enabled'] as const;
/** What can be assumed of the person of a question without naming the changes: they activated what it takes, or their account is enabled. */
export type Lens = (typeof lenses)[number];

/** What a question assumes. Nothing of it is ever written to the tenant. */
export interface Assumed {
  /** In the order in which they are made. */
  readonly changes: readonly Change[];
  readonly lens?: Lens;
}

export const nothingAssumed: Assumed = { changes: [] };

export function encodeAssumed({ changes, lens }: Assumed): Parameter[] {
  return [['as', lens], ...changes.map((change): Parameter => ['change', textOfChange(change)])];
}

export function decodeAssumed(query: URLSearchParams): Assumed {
  const lens = lenses.find((known) => known === query.get('as'));
  return { changes: decodeChanges(query), ...(lens && { lens }) };
}

export function decodeChanges(query: URLSearchParams): Change[] {
  return query.getAll('change').flatMap((text) => changeOfText(text) ?? []);
}
