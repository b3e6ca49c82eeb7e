import { GraphQLError } from 'graphql';

/** Rows of a connection when the document does not say how many. */
export const defaultPageSize = 20;
export const maximumPageSize = 100;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
}

/** How many rows a page may have: what the document asks for, never more than the maximum. */
export function pageSize({ first, last }: PageArguments): number {
  const asked = first ?? last ?? defaultPageSize;
  return Math.min(Math.max(asked, 1), maximumPageSize);
}

/** Refuses to list more than there is room for: what is left out without a word would be taken for all. */
export function refuseMore(first: number, most: number): void {
  if (first <= most) return;
  throw new GraphQLError(`first is at most ${most} here, not ${first}.`, { extensions: { code: 'PAGE_TOO_LARGE' } });
}

/** Refuses a page that is larger than pages are: rows that are left out without a word would be taken for all. */
export function refuseLargerPage({ first, last }: PageArguments): void {
  const asked = Math.max(first ?? 0, last ?? 0);
  if (asked <= maximumPageSize) return;
  throw new GraphQLError(
    `A page has at most ${maximumPageSize} rows, not ${asked}. Ask for less, and for what follows with the cursor of the last row.`,
    { extensions: { code: 'PAGE_TOO_LARGE' } },
  );
}

/** What a page costs: its own field, and everything below it once per row. */
export function pageComplexity(page: PageArguments): { field: number; multiplier: number } {
  return { field: 1, multiplier: pageSize(page) };
}
