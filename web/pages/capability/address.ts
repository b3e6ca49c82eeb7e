import { type Around, decodeAround, encodeAround, nothingAround } from '../../address/around.ts';
import { decodeChanges, encodeAssumed } from '../../address/assumed.ts';
import type { Change } from '../../address/change.ts';
import type { PageCodec } from '../../address/page-codec.ts';
import { pick, textOf } from '../../address/parameters.ts';
import { decodeTarget, encodeTarget, type Target } from '../../address/target.ts';
import type { WhoCanQuestion } from '../../address/who-can-question.ts';
import { outcomeCodes, populationKindCodes } from '../../api/vocabulary.ts';

/** A question about everybody: whom it is about is still open. */
export interface CapabilityAddress extends WhoCanQuestion {
  readonly page: 'capability';
  readonly changes: readonly Change[];
  readonly around: Around;
}

export function capabilityAddress(
  capability: string,
  on: Target = {},
  changes: readonly Change[] = [],
): CapabilityAddress {
  return { page: 'capability', capability, on, changes, outcome: 'ALLOW', around: nothingAround };
}

export const capabilityCodec: PageCodec<CapabilityAddress> = {
  page: 'capability',
  subject: ({ capability }) => [capability],
  encode: ({ capability, on, changes, outcome, kind, around }) => [
    ['capability', capability],
    ...encodeTarget(on),
    ...encodeAssumed({ changes }),
    ['list', outcome === 'ALLOW' ? undefined : outcome],
    ['kind', kind],
    ...encodeAround(around),
  ],
  decode: (query) => {
    const capability = textOf(query, 'capability');
    if (capability === undefined) return undefined;
    const [outcome = 'ALLOW'] = pick(outcomeCodes, textOf(query, 'list'));
    const [kind] = pick(populationKindCodes, textOf(query, 'kind'));
    return {
      ...capabilityAddress(capability, decodeTarget(query), decodeChanges(query)),
      outcome,
      around: decodeAround(query),
      ...(kind && { kind }),
    };
  },
};
