import type { LegacyRoleFact } from '../facts.ts';
import {
  administratorKey,
  administratorNode,
  entraRoleNode,
  legacyPermissionNode,
  legacyRoleNode,
  permissionNode,
} from '../node-references.ts';
import type { FactEdge } from '../proof.ts';
import { includedIn } from '../role-permissions.ts';
import type { View } from '../view.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';
import { entraHoldings, holdsRole } from './entra.ts';

/** Options that a read-only directory role opens while RBAC was never turned on (3.1, S-25). */
const readOnlyOptions = /^view-data-/;

/** Table 2.1 read from the options that a person holds: Endpoint's own roles, or basic permissions. */
export function endpointLegacyGrants(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  if (wanted.product !== 'MDE' && wanted.product !== 'IOT') return [];
  const chains: Chain[] = [];
  for (const option of view.model.rulebook.legacyPermissions.values()) {
    if (!option.permissions.some((permission) => includedIn(permission).includes(wanted.permission))) continue;
    const to = permissionNode(view.model, wanted.permission, wanted.product);
    const maps: FactEdge = { kind: 'MAPS_TO', from: legacyPermissionNode(view.model, option.id), to };
    const noted = option.notes.length > 0 ? { ...maps, notes: option.notes } : maps;
    for (const chain of endpointOptionGrants(view, option.id, lenience))
      chains.push({ edges: [...chain.edges, noted] });
  }
  return chains;
}

/** Ways to one option of Endpoint's own model: roles of groups, the built-in administrator, directory roles. */
export function endpointOptionGrants(view: View, option: string, lenience: Lenience): Chain[] {
  const regime = view.model.regimes.get('MDE');
  const rolesCount = regime === 'legacy' || (regime === 'unified' && lenience.legacyIgnored === true);
  const chains: Chain[] = [];
  const to = legacyPermissionNode(view.model, option);
  if (rolesCount) {
    for (const { principal, holding } of view.legacy) {
      if (holding.system !== 'mde' || !opens(holding, option)) continue;
      const role = legacyRoleNode(holding);
      chains.push({
        edges: [
          { kind: 'HOLDS', from: principal, to: role },
          { kind: 'GRANTS', from: role, to },
        ],
      });
    }
  }
  if (regime === 'legacy' || regime === 'basic') chains.push(...directoryOptionGrants(view, option, regime, lenience));
  return chains;
}

function directoryOptionGrants(view: View, option: string, regime: 'legacy' | 'basic', lenience: Lenience): Chain[] {
  const to = legacyPermissionNode(view.model, option);
  return entraHoldings(view, lenience).flatMap(({ principal, holding }): Chain[] => {
    const row = view.model.rulebook.entraRoles.get(holding.role);
    const role = entraRoleNode(view.model, holding.role);
    const holds = holdsRole(view, principal, holding);
    const grants: FactEdge = { kind: 'GRANTS', from: role, to };
    if (row?.legacyEndpoint === 'administrator') {
      if (regime === 'basic') return [{ edges: [holds, grants] }];
      const intoBuiltIn: FactEdge = { kind: 'HOLDS', from: role, to: administratorNode };
      return [{ edges: [holds, intoBuiltIn, { ...grants, from: administratorNode }] }];
    }
    const isReader = row?.legacyEndpoint === 'reader' && regime === 'basic' && readOnlyOptions.test(option);
    return isReader ? [{ edges: [holds, grants] }] : [];
  });
}

function opens(role: LegacyRoleFact, option: string): boolean {
  return role.key === administratorKey || role.permissions.includes(option);
}
