import type { PageCodec } from '../../address/page-codec.ts';
import { pick, textOf } from '../../address/parameters.ts';
import { decodeTarget, encodeTarget, type Target } from '../../address/target.ts';
import type { WhoCanQuestion } from '../../address/who-can-question.ts';
import { outcomeCodes, populationKindCodes } from '../../api/vocabulary.ts';

/** A question about everybody: whom it is about is still open. */
export interface CapabilityAddress extends WhoCanQuestion {
  readonly page: 'capability';
}

export function capabilityAddress(capability: string, on: Target = {}): CapabilityAddress {
  return { page: 'capability', capability, on, outcome: 'ALLOW' };
}

export const capabilityCodec: PageCodec<CapabilityAddress> = {
  page: 'capability',
  subject: ({ capability }) => [capability],
  encode: ({ capability, on, outcome, kind }) => [
    ['capability', capability],
    ...encodeTarget(on),
    ['list', outcome === 'ALLOW' ? undefined : outcome],
    ['kind', kind],
  ],
  decode: (query) => {
    const capability = textOf(query, 'capability');
    if (capability === undefined) return undefined;
    const [outcome = 'ALLOW'] = pick(outcomeCodes, textOf(query, 'list'));
    const [kind] = pick(populationKindCodes, textOf(query, 'kind'));
    return { ...capabilityAddress(capability, decodeTarget(query)), outcome, ...(kind && { kind }) };
  },
};
