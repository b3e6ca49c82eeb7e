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

/** Sorts after every cursor: nothing is beyond the last code point. */
const end = '\u{10FFFF}';

/** The Cypher file of a list, read in the direction of the page. */
export function listQuery(file: string, { inverted }: PageRequest): Query {
  return inverted ? loadBackwards(file) : load(file);
}

export function pageParameters(snapshot: SnapshotKey, { limit, after = '', before = end }: PageRequest): Parameters {
  return { ...keyParameters(snapshot), after, before, limit };
}
