import { type Around, decodeAround, encodeAround, nothingAround } from '../../address/around.ts';
import type { PageCodec } from '../../address/page-codec.ts';
import { textOf } from '../../address/parameters.ts';

export interface NodeAddress {
  readonly page: 'node';
  /** Opaque id of a group, role, device … */
  readonly id: string;
  readonly around: Around;
}

export function nodeAddress(id: string): NodeAddress {
  return { page: 'node', id, around: nothingAround };
}

/** Links that people keep call a node a thing. */
export const nodeCodec: PageCodec<NodeAddress> = {
  page: 'node',
  subject: ({ id }) => [id],
  encode: ({ id, around }) => [['thing', id], ...encodeAround(around)],
  decode: (query) => {
    const id = textOf(query, 'thing');
    return id === undefined ? undefined : { ...nodeAddress(id), around: decodeAround(query) };
  },
};
