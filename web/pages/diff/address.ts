import type { PageCodec } from '../../address/page-codec.ts';
import { textOf } from '../../address/parameters.ts';
import { snapshotOf } from '../../address/snapshot.ts';

/** What differs between two snapshots. */
export interface DiffAddress {
  readonly page: 'diff';
  /** Numbers of the earlier and the later one; absent until they are chosen. */
  readonly from?: number;
  readonly to?: number;
  /** Only what happened to this person is listed. */
  readonly person?: string;
}

export function diffAddress(from?: number, to?: number): DiffAddress {
  return { page: 'diff', ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

export const diffCodec: PageCodec<DiffAddress> = {
  page: 'diff',
  subject: () => [],
  encode: ({ from, to, person }) => [
    ['view', 'diff'],
    ['from', from === undefined ? undefined : String(from)],
    ['to', to === undefined ? undefined : String(to)],
    ['person', person],
  ],
  decode: (query) => {
    if (textOf(query, 'view') !== 'diff') return undefined;
    const person = textOf(query, 'person');
    const numberOf = (name: string) => snapshotOf(`at=${query.get(name) ?? ''}`);
    return { ...diffAddress(numberOf('from'), numberOf('to')), ...(person !== undefined && { person }) };
  },
};
