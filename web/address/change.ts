import type { graphql } from '../api/graphql.ts';

/** One change of a what-if, as GraphQL writes it: exactly one field says which. */
export type Change = ReturnType<typeof graphql.scalar<'ChangeInput'>>;

/** A change as one text, which a URL can hold. */
export function textOfChange(change: Change): string {
  return JSON.stringify(change);
}

/** Reads such a text; undefined for what cannot be a change. What is in it is checked when it is asked about. */
export function changeOfText(text: string): Change | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.keys(value).length === 1 ? (value as Change) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
