import { load, loadBackwards, type Query } from '../cypher-files.ts';
import type { Parameters } from '../driver.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';

/** A page of a list in the order of its cursors; `inverted` reads from the end backwards. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
  readonly before?: string;
  readonly inverted: boolean;
  /** By name if omitted. Cursors are of one of the two. */
  readonly by?: 'name' | 'id';
}

/** The Cypher file of a list, read in the direction of the page. */
export function listQuery(file: string, { inverted, before }: PageRequest): Query {
  return inverted ? loadBackwards(file, before === undefined) : load(file);
}

/**
 * Without the rows that are beyond the other end of the page. Indexes order by code points, while the database takes a
 * range for empty whose ends are the other way round in UTF-16 units: a list that an index orders has one end only.
 */
export function withinPage<Row extends { readonly cursor: string }>(
  rows: readonly Row[],
  { inverted, after, before }: PageRequest,
): Row[] {
  const end = inverted ? after : before;
  if (end === undefined) return [...rows];
  const [bytes, side] = [Buffer.from(end), inverted ? 1 : -1];
  return rows.filter(({ cursor }) => Buffer.compare(Buffer.from(cursor), bytes) === side);
}

/** Keys that no index orders are compared by UTF-16 units, in which no text is the last: `isToEnd` says that there is no end. */
export function pageParameters(snapshot: SnapshotKey, page: PageRequest): Parameters {
  const { limit, after = '', before, by } = page;
  const range = { after, before: before ?? '', isToEnd: before === undefined, limit };
  return { ...keyParameters(snapshot), ...range, isById: by === 'id' };
}
