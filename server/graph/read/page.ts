import { load, loadBackwards, type Query } from '../cypher-files.ts';
import type { Parameters } from '../driver.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';

/** A page of a list in the order of its cursors; `inverted` reads from the end backwards. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
  readonly before?: string;
  readonly inverted: boolean;
}

/** Sorts after every cursor in the order of indexes: nothing is beyond the last code point. */
const end = '\u{10FFFF}';

/** The Cypher file of a list, read in the direction of the page. */
export function listQuery(file: string, { inverted }: PageRequest): Query {
  return inverted ? loadBackwards(file) : load(file);
}

/** Keys that no index orders are compared by UTF-16 units, in which no text is the last: `isToEnd` says that there is no end. */
export function pageParameters(snapshot: SnapshotKey, { limit, after = '', before }: PageRequest): Parameters {
  return { ...keyParameters(snapshot), after, before: before ?? end, isToEnd: before === undefined, limit };
}
