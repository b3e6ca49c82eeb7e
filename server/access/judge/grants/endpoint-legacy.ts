import type { LegacyRoleFact } from '../../terms/facts.ts';
import type { FactEdge, NodeReference } from '../../terms/node.ts';
import {
  administratorKey,
  administratorNode,
  entraRoleNode,
  legacyPermissionNode,
  legacyRoleNode,
  permissionNode,
} from '../../terms/node-references.ts';
import type { LegacyPermissionRow } from '../../terms/rulebook.ts';
import type { Regime } from '../../terms/vocabulary.ts';
import { worksThrough } from '../group-kind.ts';
import { includedIn } from '../role-permissions.ts';
import type { View } from '../view.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';
import { entraHoldings, holdsRole } from './entra.ts';

/**
 * Microsoft's mapping (seed/catalogue/legacy-endpoint.yaml) of what a person holds in Endpoint's own model: permissions of
 * roles, and its administrators.
 */
export function endpointLegacyGrants(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  if (wanted.product !== 'MDE' && wanted.product !== 'IOT') return [];
  const { rulebook } = view.model;
  const gives = (permissions: readonly string[] | undefined) =>
    permissions?.some((permission) => includedIn(permission).includes(wanted.permission));
  const to = permissionNode(view.model, wanted.permission, wanted.product);
  const chains: Chain[] = [];
  for (const option of rulebook.legacyPermissions.values()) {
    if (!gives(option.permissions)) continue;
    const maps: FactEdge = { kind: 'MAPS_TO', from: legacyPermissionNode(view.model, option.id), to };
    const noted = option.notes.length > 0 ? { ...maps, notes: option.notes } : maps;
    for (const chain of endpointOptionGrants(view, option.id, lenience))
      chains.push({ ...chain, edges: [...chain.edges, noted] });
  }
  if (!gives(rulebook.legacyRoles.get(administratorKey)?.permissions)) return chains;
  const administrators = endpointAdministrators(view, lenience).map(
    ({ edges, role }): Chain => ({ edges: [...edges, { kind: 'MAPS_TO', from: role, to }] }),
  );
  return [...chains, ...administrators];
}

/** Ways to one option of Endpoint's own model: roles of groups, administrators, readers while RBAC is off. */
export function endpointOptionGrants(view: View, option: string, lenience: Lenience): Chain[] {
  const to = legacyPermissionNode(view.model, option);
  const chains = endpointAdministrators(view, lenience).map(
    ({ edges, role }): Chain => ({ edges: [...edges, { kind: 'GRANTS', from: role, to }] }),
  );
  for (const { principal, holding } of view.legacy) {
    if (!rolesCount(view, lenience) || !isRoleWith(holding, option) || !worksThrough(view, principal, lenience))
      continue;
    const role = legacyRoleNode(holding);
    const holds: FactEdge = { kind: 'HOLDS', from: principal, to: role };
    chains.push({ edges: [holds, { kind: 'GRANTS', from: role, to }] });
  }
  const row = view.model.rulebook.legacyPermissions.get(option);
  if (endpointRegime(view) !== 'basic' || !row || !isReadOnly(view, row)) return chains;
  for (const held of entraHoldings(view, lenience)) {
    const reads = view.model.rulebook.entraRoles.get(held.holding.role)?.legacyEndpoint;
    if (reads !== 'reader' && reads !== 'disputed-reader') continue;
    const from = entraRoleNode(view.model, held.holding.role);
    const isDisputed = reads === 'disputed-reader';
    const grants: FactEdge = { kind: 'GRANTS', from, to, ...(isDisputed ? { notes: ['T-52'] } : {}) };
    chains.push({ edges: [...holdsRole(view, held, lenience), grants], ...(isDisputed ? { isDisputed } : {}) });
  }
  return chains;
}

/** Ways to the built-in administrator role; while RBAC is off directory roles are as much (S-25). */
export function endpointAdministrators(
  view: View,
  lenience: Lenience,
): { readonly edges: readonly FactEdge[]; readonly role: NodeReference }[] {
  const held = view.legacy
    .filter(
      ({ principal, holding }) =>
        rolesCount(view, lenience) && holding.key === administratorKey && worksThrough(view, principal, lenience),
    )
    .map(({ principal }) => ({
      edges: [{ kind: 'HOLDS', from: principal, to: administratorNode } as const],
      role: administratorNode,
    }));
  const regime = endpointRegime(view);
  if (regime === 'unified') return held;
  const byDirectoryRole = entraHoldings(view, lenience).flatMap((one) => {
    if (view.model.rulebook.entraRoles.get(one.holding.role)?.legacyEndpoint !== 'administrator') return [];
    const holds = holdsRole(view, one, lenience);
    const role = entraRoleNode(view.model, one.holding.role);
    if (regime === 'basic') return [{ edges: holds, role }];
    const intoBuiltIn: FactEdge = { kind: 'HOLDS', from: role, to: administratorNode };
    return [{ edges: [...holds, intoBuiltIn], role: administratorNode }];
  });
  return [...held, ...byDirectoryRole];
}

function endpointRegime(view: View): Regime | undefined {
  return view.model.regimes.get('MDE');
}

function rolesCount(view: View, lenience: Lenience): boolean {
  const regime = endpointRegime(view);
  return regime === 'legacy' || (regime === 'unified' && lenience.legacyIgnored === true);
}

function isRoleWith(role: LegacyRoleFact, option: string): boolean {
  return role.system === 'mde' && role.key !== administratorKey && role.permissions.includes(option);
}

function isReadOnly(view: View, { permissions }: LegacyPermissionRow): boolean {
  return (
    permissions.length > 0 &&
    permissions.every((permission) => view.model.rulebook.permissions.get(permission)?.level === 'read')
  );
}
