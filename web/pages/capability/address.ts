import type { PageCodec } from '../../address/page-codec.ts';
import { textOf } from '../../address/parameters.ts';
import { decodeTarget, encodeTarget, type Target } from '../../address/target.ts';

/** Half a question: whom it is about is still open. */
export interface CapabilityAddress {
  readonly page: 'capability';
  readonly capability: string;
  readonly on: Target;
}

export function capabilityAddress(capability: string, on: Target = {}): CapabilityAddress {
  return { page: 'capability', capability, on };
}

export const capabilityCodec: PageCodec<CapabilityAddress> = {
  page: 'capability',
  subject: ({ capability }) => [capability],
  encode: ({ capability, on }) => [['capability', capability], ...encodeTarget(on)],
  decode: (query) => {
    const capability = textOf(query, 'capability');
    return capability === undefined ? undefined : capabilityAddress(capability, decodeTarget(query));
  },
};
