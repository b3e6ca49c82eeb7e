import type { LegacyRoleFact } from '../facts.ts';
import { legacyRoleNode, legacyRoleRowNode, permissionNode } from '../node-references.ts';
import type { FactEdge } from '../proof.ts';
import { includedIn } from '../role-permissions.ts';
import type { LegacyRoleRow } from '../rulebook.ts';
import type { Held, View } from '../view.ts';
import type { LegacySystem, Product } from '../vocabulary.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';

const productOfSystem: Readonly<Record<LegacySystem, Product>> = {
  mde: 'MDE',
  mdo: 'MDO',
  exo: 'MDO',
  mdi: 'MDI',
  mda: 'MDA',
  sent: 'SENT',
};

/** Tables 2.2 to 2.6: what the named roles of Office 365, Exchange, Identity, Cloud Apps and Sentinel hold. */
export function productLegacyGrants(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  return view.legacy.flatMap((held) => {
    const { system } = held.holding;
    if (system === 'mde' || productOfSystem[system] !== wanted.product || !isInForce(view, system, lenience)) return [];
    return roleChains(view, held, wanted);
  });
}

/** Whether a system's own roles decide (R-07, R-08, S-27); Azure's roles add to Unified RBAC whatever the switch (S-43). */
export function isInForce(view: View, system: LegacySystem, lenience: Lenience): boolean {
  if (lenience.legacyIgnored || system === 'sent') return true;
  if (system === 'exo') return !view.model.isExchangeActive;
  return view.model.regimes.get(productOfSystem[system]) === 'legacy';
}

/** The held role and, for a role group, each role inside it, with the edges that lead there. */
export function rolesInside(
  view: View,
  { principal, holding }: Held<LegacyRoleFact>,
): { readonly key: string; readonly edges: readonly FactEdge[] }[] {
  const held = legacyRoleNode(holding);
  const holds: FactEdge = { kind: 'HOLDS', from: principal, to: held };
  const inner = new Set([...holding.roles, ...(view.model.rulebook.legacyRoles.get(holding.key)?.roles ?? [])]);
  return [
    { key: holding.key, edges: [holds] },
    ...[...inner].map((key) => {
      const includes: FactEdge = { kind: 'INCLUDES', from: held, to: legacyRoleRowNode(view.model, key) };
      return { key, edges: [holds, includes] };
    }),
  ];
}

function roleChains(view: View, held: Held<LegacyRoleFact>, wanted: Wanted): Chain[] {
  return rolesInside(view, held).flatMap(({ key, edges }): Chain[] => {
    const row = view.model.rulebook.legacyRoles.get(key);
    const last = edges.at(-1);
    if (!row || !last || !maps(row, wanted)) return [];
    const to = permissionNode(view.model, wanted.permission, wanted.product);
    const mapsTo: FactEdge = { kind: 'MAPS_TO', from: last.to, to };
    return [{ edges: [...edges, row.notes.length > 0 ? { ...mapsTo, notes: row.notes } : mapsTo] }];
  });
}

function maps(row: LegacyRoleRow, wanted: Wanted): boolean {
  return row.permissions.some((permission) => includedIn(permission).includes(wanted.permission));
}
