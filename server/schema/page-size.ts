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

/** What a page costs: its own field, and everything below it once per row. */
export function pageComplexity(page: PageArguments): { field: number; multiplier: number } {
  return { field: 1, multiplier: pageSize(page) };
}
