import type { Address } from '../../address/address.ts';
import { capabilityAddress } from '../../pages/capability/address.ts';
import { nodeAddress } from '../../pages/node/address.ts';
import { personAddress } from '../../pages/person/address.ts';
import { isPersonKind } from '../kind/kind.ts';
import type { FactItem } from './node-facts.ts';

/** The page of a node. */
export function addressOfItem({ kind, key, id }: Pick<FactItem, 'kind' | 'key' | 'id'>): Address {
  if (key !== undefined && isPersonKind(kind)) return personAddress(key);
  if (key !== undefined && kind === 'CAPABILITY') return capabilityAddress(key);
  return nodeAddress(id);
}
