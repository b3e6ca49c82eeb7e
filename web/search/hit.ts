import { type Address, answerAddress, home, personAddress, thingAddress } from '../address/address.ts';
import { isPersonKind } from '../parts/kind/kind.ts';
import type { Hit } from './use-hits.ts';

/** Where a hit leads: a person or a capability becomes part of the question, anything else is shown. */
export function addressOfHit(hit: Pick<Hit, 'kind' | 'key' | 'node'>, address: Address): Address {
  if (isPersonKind(hit.kind)) {
    return address.capability !== undefined && address.person === undefined
      ? answerAddress(hit.key, address.capability, address.on)
      : personAddress(hit.key);
  }
  if (hit.kind === 'CAPABILITY') {
    return address.person === undefined ? { ...home, capability: hit.key } : answerAddress(address.person, hit.key);
  }
  return hit.node ? thingAddress(hit.node.id) : home;
}

/** Tells the hits of one search apart: keys are unique within a kind. */
export function valueOfHit({ kind, key }: Pick<Hit, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}
