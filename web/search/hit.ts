import type { Address } from '../address/address.ts';
import { answerAddress } from '../pages/answer/address.ts';
import { capabilityAddress } from '../pages/capability/address.ts';
import { nodeAddress } from '../pages/node/address.ts';
import { personAddress } from '../pages/person/address.ts';
import { startAddress } from '../pages/start/address.ts';
import { isPersonKind } from '../parts/kind/kind.ts';
import type { Hit } from './use-hits.ts';

/** Where a hit leads: a person or a capability becomes part of the question, anything else is shown. */
export function addressOfHit(hit: Pick<Hit, 'kind' | 'key' | 'node'>, address: Address): Address {
  if (isPersonKind(hit.kind)) {
    return address.page === 'capability'
      ? answerAddress(hit.key, address.capability, address.on)
      : personAddress(hit.key);
  }
  if (hit.kind === 'CAPABILITY') {
    return address.page === 'person' || address.page === 'answer'
      ? answerAddress(address.person, hit.key)
      : capabilityAddress(hit.key);
  }
  return hit.node ? nodeAddress(hit.node.id) : startAddress;
}

/** Tells the hits of one search apart: keys are unique within a kind. */
export function valueOfHit({ kind, key }: Pick<Hit, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}
