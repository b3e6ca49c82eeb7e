import type { NodeReference } from '../terms/node.ts';
import type { GroupType } from '../terms/vocabulary.ts';
import type { Lenience } from './grants/chain.ts';
import type { Lens } from './lens.ts';

interface Sighted {
  readonly model: { readonly groups: ReadonlyMap<string, { readonly type?: GroupType }> };
  readonly lens: Lens;
}

/** The type of a group that something is given to; one that is not stated counts as a security group (S-78). */
export function groupTypeOf({ model, lens }: Sighted, principal: NodeReference): GroupType {
  if (principal.kind !== 'Group') return 'security';
  return model.groups.get(principal.id)?.type ?? lens.unstatedGroupType ?? 'security';
}

/** S-78: Endpoint roles and access lists of device groups work through security groups only. */
export function worksThrough(view: Sighted, principal: NodeReference, lenience: Lenience): boolean {
  return lenience.kinds === true || groupTypeOf(view, principal) === 'security';
}
