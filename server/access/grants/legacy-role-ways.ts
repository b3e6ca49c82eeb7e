import { administratorKey } from '../node-references.ts';
import type { View } from '../view.ts';
import type { LegacySystem } from '../vocabulary.ts';
import type { Chain, Lenience } from './chain.ts';
import { endpointAdministrators } from './endpoint-legacy.ts';
import { isInForce, rolesInside } from './product-legacy.ts';

export interface RoleWay {
  readonly id: string;
  readonly chain: Chain;
}

/** Ways to roles of a product's own model that count, by key; roles inside role groups included. */
export function legacyRoleWays(view: View, system: LegacySystem, lenience: Lenience): RoleWay[] {
  const administrators =
    system === 'mde'
      ? endpointAdministrators(view, lenience)
          .filter(({ role }) => role.id === administratorKey)
          .map(({ edges }) => ({ id: administratorKey, chain: { edges } }))
      : [];
  if (!isInForce(view, system, lenience)) return administrators;
  const held = view.legacy.filter(({ holding }) => holding.system === system && holding.key !== administratorKey);
  const ways = held.flatMap((one) => rolesInside(view, one).map(({ key, edges }) => ({ id: key, chain: { edges } })));
  return [...administrators, ...ways];
}
