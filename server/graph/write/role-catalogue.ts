import type { LegacyRoleFact, TenantFacts } from '../../access/terms/facts.ts';
import type { Rulebook } from '../../access/terms/rulebook.ts';
import { productOf, workloads } from '../../access/terms/vocabulary.ts';
import { namedRow } from '../naming.ts';
import { edgeStep, nodeStep, type Row, type WriteStep } from './step.ts';

/**
 * Workloads, directory roles and roles of the products: the nodes that both the catalogue and the tenant speak of.
 * With `referencedOnly`, those that the tenant does not speak of are left out.
 */
export function roleCatalogueSteps(
  snapshot: number,
  facts: TenantFacts,
  rulebook: Rulebook,
  { referencedOnly }: { readonly referencedOnly: boolean },
): WriteStep[] {
  const legacyRows = legacyRoleRows(snapshot, facts, rulebook, referencedOnly);
  const known = new Set(legacyRows.map((row) => row.id));
  return [
    nodeStep('catalogue/write-workloads', workloadRows(snapshot, facts, rulebook)),
    nodeStep('entra-role/write', entraRoleRows(snapshot, facts, rulebook, referencedOnly)),
    nodeStep('legacy-role/write', legacyRows),
    edgeStep(
      'legacy-role/write-inclusions',
      legacyRows.flatMap(({ id, roles }) => {
        const included = roles.length > 0 ? roles : (rulebook.legacyRoles.get(id)?.roles ?? []);
        return included.filter((to) => known.has(to)).map((to) => ({ from: id, to }));
      }),
    ),
  ];
}

function workloadRows(snapshot: number, facts: TenantFacts, rulebook: Rulebook): Row[] {
  return workloads.map((code) => ({
    ...namedRow(snapshot, 'Workload', code, rulebook.workloads.get(code)?.name ?? code, [code]),
    product: productOf(code),
    isAvailable: facts.available.includes(productOf(code)),
    isActivated: facts.activated.includes(code),
  }));
}

function entraRoleRows(snapshot: number, facts: TenantFacts, rulebook: Rulebook, referencedOnly: boolean): Row[] {
  const extra = new Map(facts.extraEntraRoles.map((role) => [role.id, role.displayName]));
  const held = facts.entraHoldings.map((holding) => holding.role);
  const ids = new Set([...held, ...extra.keys(), ...(referencedOnly ? [] : rulebook.entraRoles.keys())]);
  return [...ids].map((id) => ({
    ...namedRow(snapshot, 'EntraRole', id, rulebook.entraRoles.get(id)?.name ?? extra.get(id) ?? id),
    isExtra: extra.has(id),
    extraName: extra.get(id),
    isInCatalogue: rulebook.entraRoles.has(id),
  }));
}

type LegacyRow = Row & { readonly id: string; readonly roles: readonly string[] };

function legacyRoleRows(
  snapshot: number,
  facts: TenantFacts,
  rulebook: Rulebook,
  referencedOnly: boolean,
): LegacyRow[] {
  const held = new Map(facts.legacyRoles.map((role) => [role.key, role]));
  const documented = referencedOnly ? [] : [...rulebook.legacyRoles.values()].filter((row) => !held.has(row.key));
  return [
    ...facts.legacyRoles.map((role) => heldRow(snapshot, role)),
    // What nobody holds can be walked to, but a search for roles means the tenant's.
    ...documented.map(({ key, name, system, kind, roles }) => ({
      ...namedRow(snapshot, 'LegacyRole', key, name),
      searchWords: undefined,
      searchScope: undefined,
      system,
      kind,
      isInTenant: false,
      roles,
    })),
  ];
}

function heldRow(
  snapshot: number,
  { key, displayName, system, kind, id, permissions, roles }: LegacyRoleFact,
): LegacyRow {
  return {
    ...namedRow(snapshot, 'LegacyRole', key, displayName),
    system,
    kind,
    roleId: id,
    isInTenant: true,
    permissions,
    roles,
  };
}
