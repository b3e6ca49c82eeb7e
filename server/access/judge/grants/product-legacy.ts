import type { FewFacts, LegacyRoleFact } from '../../terms/facts.ts';
import type { FactEdge } from '../../terms/node.ts';
import { legacyRoleNode, legacyRoleRowNode, permissionNode } from '../../terms/node-references.ts';
import type { LegacySystem, Product } from '../../terms/vocabulary.ts';
import { includedIn, rolesOf, rowPermissions } from '../role-permissions.ts';
import type { Held, View } from '../view.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';

export const productOfSystem: Readonly<Record<LegacySystem, Product>> = {
  mde: 'MDE',
  mdo: 'MDO',
  exo: 'MDO',
  mdi: 'MDI',
  mda: 'MDA',
  sent: 'SENT',
};

/** What the named roles of Office 365, Exchange, Identity, Cloud Apps and Sentinel hold, by Microsoft's mapping tables. */
export function productLegacyGrants(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  return view.legacy.flatMap((held) => {
    const { system } = held.holding;
    if (system === 'mde' || productOfSystem[system] !== wanted.product || !isInForce(view, system, lenience)) return [];
    return roleChains(view, held, wanted);
  });
}

/** Whether a system's own roles decide (R-07, R-08, S-27); Azure's roles add to Unified RBAC whatever the switch (S-43). */
export function isInForce(view: Pick<View, 'model'>, system: LegacySystem, lenience: Lenience): boolean {
  if (lenience.legacyIgnored || system === 'sent') return true;
  if (system === 'exo') return !view.model.isExchangeActive;
  return view.model.regimes.get(productOfSystem[system]) === 'legacy';
}

export interface RoleInside {
  readonly key: string;
  /** The edges from the principal to the role. */
  readonly edges: readonly FactEdge[];
}

/** The held role and, for a role group, each role inside it at any depth, once for every way there. */
export function rolesInside(view: View, { principal, holding }: Held<LegacyRoleFact>): RoleInside[] {
  const holds: FactEdge = { kind: 'HOLDS', from: principal, to: legacyRoleNode(holding) };
  return withRolesInside(view, { key: holding.key, edges: [holds] }, [holding.key]);
}

/** A role group and every role inside it. */
export function withRolesInside(view: View, group: RoleInside, passed: readonly string[]): RoleInside[] {
  const { model } = view;
  const from = group.edges.at(-1)?.to;
  if (!from) return [];
  const inner = rolesOf(group.key, statedRoles(model.facts, group.key), model.rulebook);
  const further = [...new Set(inner)]
    .filter((key) => !passed.includes(key))
    .flatMap((key) => {
      const includes: FactEdge = { kind: 'INCLUDES', from, to: legacyRoleRowNode(model, key) };
      return withRolesInside(view, { key, edges: [...group.edges, includes] }, [...passed, key]);
    });
  return [group, ...further];
}

function statedRoles(facts: FewFacts, key: string): readonly string[] {
  return facts.legacyRoles.find((role) => role.key === key)?.roles ?? [];
}

function roleChains(view: View, held: Held<LegacyRoleFact>, wanted: Wanted): Chain[] {
  const { facts, rulebook } = view.model;
  const maps = (permissions: readonly string[]) =>
    permissions.some((permission) => includedIn(permission).includes(wanted.permission));
  return rolesInside(view, held).flatMap(({ key, edges }): Chain[] => {
    const last = edges.at(-1);
    if (!last || !maps(rowPermissions(key, statedRoles(facts, key), rulebook))) return [];
    const to = permissionNode(view.model, wanted.permission, wanted.product);
    const mapsTo: FactEdge = { kind: 'MAPS_TO', from: last.to, to };
    const notes = rulebook.legacyRoles.get(key)?.notes ?? [];
    return [{ edges: [...edges, notes.length > 0 ? { ...mapsTo, notes } : mapsTo] }];
  });
}
