import { expandPermissions } from '../../access/judge/role-permissions.ts';
import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Rulebook } from '../../access/terms/rulebook.ts';
import { namedRow } from '../naming.ts';
import { type RequiredNode, requiredNodes } from './requirements.ts';
import { type Edge, edgeStep, nodeStep, type Row, type WriteStep } from './step.ts';

/**
 * The catalogue as part of a snapshot, so that one can walk from a permission to the roles that give it and the
 * capabilities that need it, and so that a snapshot is deleted and compared as one thing.
 */
export function catalogueSteps(snapshot: number, facts: TenantFacts, rulebook: Rulebook): WriteStep[] {
  const permissions = permissionRows(snapshot, facts, rulebook);
  const known = new Set(permissions.map((row) => row.id));
  const isKnown = ({ to }: Edge): boolean => known.has(to);
  return [
    nodeStep('permission/write', permissions),
    nodeStep(
      'legacy-role/write-permissions',
      [...rulebook.legacyPermissions.values()].map((row) => namedRow(snapshot, 'LegacyPermission', row.id, row.name)),
    ),
    nodeStep(
      'catalogue/write-capabilities',
      [...rulebook.capabilities.values()].map((row) => ({
        ...namedRow(snapshot, 'Capability', row.id, row.title, [row.id]),
        section: row.section,
      })),
    ),
    edgeStep('legacy-role/write-options', optionEdges(facts, rulebook)),
    edgeStep('unified-role/write-grants', grantEdges(facts, rulebook).filter(isKnown)),
    edgeStep('entra-role/write-mappings', entraMappings(rulebook).filter(isKnown)),
    edgeStep('legacy-role/write-mappings', edgesOf(rulebook.legacyRoles).filter(isKnown)),
    edgeStep('legacy-role/write-permission-mappings', edgesOf(rulebook.legacyPermissions).filter(isKnown)),
    ...requirementSteps(rulebook, known),
  ];
}

function permissionRows(snapshot: number, facts: TenantFacts, rulebook: Rulebook): (Row & { readonly id: string })[] {
  const known = [...rulebook.permissions.values()].map(({ id, name, area, level }) => ({
    ...namedRow(snapshot, 'Permission', id, name, [id]),
    area,
    level,
    isExtra: false,
  }));
  const extra = extraPermissionRows(snapshot, facts).filter((row) => !rulebook.permissions.has(row.id));
  return [...known, ...extra];
}

export function extraPermissionRows(snapshot: number, facts: TenantFacts): (Row & { readonly id: string })[] {
  return facts.extraPermissions.map(({ id, displayName, area, level }) => ({
    ...namedRow(snapshot, 'Permission', id, displayName, [id]),
    area,
    level,
    isExtra: true,
  }));
}

function grantEdges(facts: TenantFacts, rulebook: Rulebook): Edge[] {
  const levelOf = (id: string): string | undefined =>
    (rulebook.permissions.get(id) ?? facts.extraPermissions.find((extra) => extra.id === id))?.level;
  return facts.unifiedRoles.flatMap((role) =>
    [...expandPermissions(role, facts, rulebook)].map(([to, via]) => ({ from: role.id, to, level: levelOf(to), via })),
  );
}

function optionEdges(facts: TenantFacts, rulebook: Rulebook): Edge[] {
  return facts.legacyRoles.flatMap(({ key, permissions }) =>
    permissions.filter((to) => rulebook.legacyPermissions.has(to)).map((to) => ({ from: key, to })),
  );
}

function entraMappings(rulebook: Rulebook): Edge[] {
  return [...rulebook.entraRoles.values()].flatMap(({ id, grants }) =>
    grants.flatMap(({ permissions, products }) =>
      permissions.flatMap((to) => products.map((workload) => ({ from: id, to, workload }))),
    ),
  );
}

function edgesOf(rows: ReadonlyMap<string, { readonly permissions: readonly string[] }>): Edge[] {
  return [...rows].flatMap(([from, { permissions }]) => [...new Set(permissions)].map((to) => ({ from, to })));
}

function requirementSteps(rulebook: Rulebook, permissions: ReadonlySet<string>): WriteStep[] {
  const required = [...rulebook.capabilities.values()].flatMap((row) => requiredNodes(row, rulebook));
  const edgesTo = (kind: RequiredNode['kind'], isKnown: (id: string) => boolean): Edge[] =>
    required
      .filter((node) => node.kind === kind && isKnown(node.to))
      .map(({ from, to, workload, regime }) => ({ from, to, workload, regime }));
  return [
    edgeStep(
      'catalogue/write-required-permissions',
      edgesTo('Permission', (id) => permissions.has(id)),
    ),
    edgeStep(
      'catalogue/write-required-options',
      edgesTo('LegacyPermission', (id) => rulebook.legacyPermissions.has(id)),
    ),
    edgeStep(
      'catalogue/write-required-entra-roles',
      edgesTo('EntraRole', (id) => rulebook.entraRoles.has(id)),
    ),
    edgeStep(
      'catalogue/write-required-legacy-roles',
      edgesTo('LegacyRole', (id) => rulebook.legacyRoles.has(id)),
    ),
  ];
}
