import type { EntraHolding } from '../facts.ts';
import { entraRoleNode, permissionNode } from '../node-references.ts';
import type { FactEdge } from '../proof.ts';
import { includedIn } from '../role-permissions.ts';
import type { EntraRoleRow, GrantRow } from '../rulebook.ts';
import { activeEntraHoldings, type Held, type View } from '../view.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';
import { takenFromEntra } from './taken.ts';

/** Table 2.7 and its counterparts for Cloud Apps and Cloud: active, tenant-wide directory roles. */
export function entraGrants(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  const isTaken = wanted.product === 'MDA' && !lenience.taken && takenFromEntra(view);
  return entraHoldings(view, lenience).flatMap(({ principal, holding }): Chain[] => {
    const row = view.model.rulebook.entraRoles.get(holding.role);
    if (!row || (isTaken && !row.hasFullCloudAppsAccess) || !countsOn(row, view, wanted)) return [];
    const grant = row.grants.find((candidate) => isGiven(candidate, wanted));
    if (!grant) return [];
    const role = entraRoleNode(view.model, row.id);
    const to = permissionNode(view.model, wanted.permission, wanted.product);
    const edges: FactEdge[] = [
      holdsRole(view, principal, holding),
      { kind: 'MAPS_TO', from: role, to, ...(grant.notes.length > 0 ? { notes: grant.notes } : {}) },
    ];
    return [{ edges }];
  });
}

export function holdsRole(view: View, principal: FactEdge['from'], holding: EntraHolding): FactEdge {
  const kind = holding.state === 'active' ? 'HOLDS' : 'ELIGIBLE_FOR';
  return { kind, from: principal, to: entraRoleNode(view.model, holding.role) };
}

export function entraHoldings(view: View, lenience: Lenience): readonly Held<EntraHolding>[] {
  if (!lenience.administrativeUnits) return activeEntraHoldings(view);
  return view.entra.filter(({ holding }) => holding.state === 'active');
}

/** While Endpoint is not in Unified RBAC only its administrators keep the table's rights there (3.1, R-16). */
function countsOn(row: EntraRoleRow, view: View, wanted: Wanted): boolean {
  if (wanted.product !== 'MDE' && wanted.product !== 'IOT') return true;
  return view.model.regimes.get(wanted.product) === 'unified' || row.legacyEndpoint === 'administrator';
}

function isGiven(grant: GrantRow, wanted: Wanted): boolean {
  return (
    grant.products.includes(wanted.product) &&
    grant.permissions.some((permission) => includedIn(permission).includes(wanted.permission))
  );
}
