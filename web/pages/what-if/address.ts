import { decodeChanges, encodeAssumed } from '../../address/assumed.ts';
import type { Change } from '../../address/change.ts';
import type { PageCodec } from '../../address/page-codec.ts';
import { textOf } from '../../address/parameters.ts';

/** What some changes would do to everybody. */
export interface WhatIfAddress {
  readonly page: 'what-if';
  /** In the order in which they are made. */
  readonly changes: readonly Change[];
  /** Only what happens to this person is listed. */
  readonly person?: string;
}

export function whatIfAddress(...changes: readonly Change[]): WhatIfAddress {
  return { page: 'what-if', changes };
}

export const whatIfCodec: PageCodec<WhatIfAddress> = {
  page: 'what-if',
  subject: () => [],
  encode: ({ changes, person }) => [['view', 'what-if'], ...encodeAssumed({ changes }), ['person', person]],
  decode: (query) => {
    if (textOf(query, 'view') !== 'what-if') return undefined;
    const person = textOf(query, 'person');
    return { ...whatIfAddress(...decodeChanges(query)), ...(person !== undefined && { person }) };
  },
};
