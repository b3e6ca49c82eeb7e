import type { EntraHolding } from '../../terms/facts.ts';
import type { FactEdge } from '../../terms/node.ts';
import { entraRoleNode, permissionNode } from '../../terms/node-references.ts';
import type { GrantRow } from '../../terms/rulebook.ts';
import { includedIn } from '../role-permissions.ts';
import {
  activeEntraHoldings,
  directMembership,
  type Held,
  isForDirectMembers,
  isHeldThrough,
  type View,
} from '../view.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';
import { isReplacedInCloudApps } from './overridden.ts';

/** What active, tenant-wide directory roles give (seed/catalogue/entra-roles.yaml, R-16 to R-25). */
export function entraGrants(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  if (!countsOn(view, wanted, lenience) || (wanted.product === 'MDA' && !lenience.taken && isReplacedInCloudApps(view)))
    return [];
  return entraHoldings(view, lenience).flatMap(({ principal, holding }): Chain[] => {
    const row = view.model.rulebook.entraRoles.get(holding.role);
    const grant = row?.grants.find((candidate) => isGiven(candidate, wanted));
    if (!row || !grant) return [];
    const role = entraRoleNode(view.model, row.id);
    const to = permissionNode(view.model, wanted.permission, wanted.product);
    const edges: FactEdge[] = [
      ...holdsRole(view, { principal, holding }, lenience),
      { kind: 'MAPS_TO', from: role, to, ...(grant.notes.length > 0 ? { notes: grant.notes } : {}) },
    ];
    return [{ edges }];
  });
}

/** The edges to a directory role; from the person where a group passes it on to direct members alone (S-79). */
export function holdsRole(view: View, { principal, holding }: Held<EntraHolding>, lenience: Lenience): FactEdge[] {
  const kind = holding.state === 'active' ? 'HOLDS' : 'ELIGIBLE_FOR';
  const holds: FactEdge = { kind, from: principal, to: entraRoleNode(view.model, holding.role) };
  const joins = isForDirectMembers(view, principal, lenience) ? directMembership(view, principal) : undefined;
  return joins ? [joins, holds] : [holds];
}

export function entraHoldings(view: View, lenience: Lenience): readonly Held<EntraHolding>[] {
  if (!lenience.administrativeUnits) return activeEntraHoldings(view, lenience);
  return view.entra.filter(
    ({ principal, holding }) =>
      (holding.state === 'active' || view.lens.activates('EntraRole', holding.role)) &&
      isHeldThrough(view, principal, lenience),
  );
}

/** For Endpoint, the table of Entra roles holds in Unified RBAC; before that they are part of its own model. */
function countsOn(view: View, { product }: Wanted, { inactive }: Lenience): boolean {
  return (product !== 'MDE' && product !== 'IOT') || inactive === true || view.model.regimes.get(product) === 'unified';
}

/** IoT follows Endpoint (S-43). */
function isGiven(grant: GrantRow, { permission, product }: Wanted): boolean {
  return (
    (grant.products.includes(product) || (product === 'IOT' && grant.products.includes('MDE'))) &&
    grant.permissions.some((given) => includedIn(given).includes(permission))
  );
}
