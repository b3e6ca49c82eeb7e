import { integer, type Parameters } from '../driver.ts';

/** A page of a list in the order of its cursors; `inverted` reads from the end backwards. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
  readonly before?: string;
  readonly inverted: boolean;
}

/** Sorts after every cursor: nothing is beyond the last code point. */
const end = '\u{10FFFF}';

/** Of the two files that read a list, one for each direction, the one that is wanted. */
export function pageFile(name: string, { inverted }: PageRequest): string {
  return inverted ? `${name}-backwards` : name;
}

export function pageParameters(snapshot: number, { limit, after = '', before = end }: PageRequest): Parameters {
  return { snapshot: integer(snapshot), after, before, limit };
}
