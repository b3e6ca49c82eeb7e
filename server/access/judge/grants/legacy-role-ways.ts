import type { FactEdge } from '../../terms/node.ts';
import { administratorKey, entraRoleNode, legacyRoleRowNode } from '../../terms/node-references.ts';
import type { LegacyRoleRow, Requirement } from '../../terms/rulebook.ts';
import { worksThrough } from '../group-kind.ts';
import type { View } from '../view.ts';
import type { Chain, Lenience } from './chain.ts';
import { endpointAdministrators } from './endpoint-legacy.ts';
import { entraHoldings, holdsRole } from './entra.ts';
import { isInForce, type RoleInside, rolesInside, withRolesInside } from './product-legacy.ts';

export interface RoleWay {
  readonly id: string;
  readonly chain: Chain;
}

export type WantedRole = Omit<Extract<Requirement, { kind: 'legacyRole' }>, 'kind'>;

/** Ways to roles of a product's own model that count, by key; roles inside role groups included. */
export function legacyRoleWays(view: View, wanted: WantedRole, lenience: Lenience): RoleWay[] {
  const { system } = wanted;
  const administrators =
    system === 'mde'
      ? endpointAdministrators(view, lenience)
          .filter(({ role }) => role.id === administratorKey)
          .map(({ edges }) => ({ id: administratorKey, chain: { edges } }))
      : [];
  if (!wanted.isAlwaysInForce && !isInForce(view, system, lenience)) return administrators;
  const held = view.legacy.filter(
    ({ principal, holding }) =>
      holding.system === system &&
      holding.key !== administratorKey &&
      (system !== 'mde' || worksThrough(view, principal, lenience)),
  );
  const inside = [
    ...held.flatMap((one) => rolesInside(view, one)),
    ...(wanted.countsDirectoryRoles ? byDirectoryRole(view, wanted, lenience) : []),
  ];
  const counting = inside.filter(({ edges }) => !edges.some(({ to }) => wanted.notThrough?.includes(to.id)));
  const ways = counting.map(({ key, edges }) => ({ id: key, chain: { edges: remarked(edges, wanted) } }));
  return [...administrators, ...ways];
}

/** S-59: role groups whose members hold a directory role. */
function byDirectoryRole(view: View, { system }: WantedRole, lenience: Lenience): RoleInside[] {
  const holdings = entraHoldings(view, lenience);
  if (holdings.length === 0) return [];
  return groupsWithDirectoryRoles(view, system).flatMap((row) =>
    holdings
      .filter(({ holding }) => row.entraMembers.includes(holding.role))
      .flatMap((held) => {
        const from = entraRoleNode(view.model, held.holding.role);
        const joins: FactEdge = { kind: 'HOLDS', from, to: legacyRoleRowNode(view.model, row.key) };
        const group = { key: row.key, edges: [...holdsRole(view, held, lenience), joins] };
        return withRolesInside(view, group, [row.key]);
      }),
  );
}

function groupsWithDirectoryRoles({ model }: View, system: WantedRole['system']): readonly LegacyRoleRow[] {
  const { legacyRoles } = model.rulebook;
  const known =
    groupsOfDirectory.get(legacyRoles) ?? [...legacyRoles.values()].filter((row) => row.entraMembers.length > 0);
  groupsOfDirectory.set(legacyRoles, known);
  return known.filter((row) => row.system === system);
}

/** A handful of rows among hundreds, asked for by every requirement of Office 365. */
const groupsOfDirectory = new WeakMap<object, readonly LegacyRoleRow[]>();

/** S-58: told where a role group counts that the article does not name. */
function remarked(edges: readonly FactEdge[], { named }: WantedRole): readonly FactEdge[] {
  if (!named) return edges;
  return edges.map((edge) =>
    edge.kind === 'INCLUDES' && !named.includes(edge.from.id) ? { ...edge, notes: ['N-role-behind'] } : edge,
  );
}
