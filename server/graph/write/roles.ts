import type { EntraHolding, TenantFacts, UnifiedAssignment, UnifiedRole } from '../../access/terms/facts.ts';
import { productOf } from '../../access/terms/vocabulary.ts';
import { integer } from '../driver.ts';
import { namedRow } from '../naming.ts';
import { type Edge, edgeStep, edgesIntoStep, nodeStep, type Row, type WriteStep } from './step.ts';

/** Directory roles held, roles of Unified RBAC with their assignments, and who holds roles of the products. */
export function roleSteps(snapshot: number, facts: TenantFacts): WriteStep[] {
  const assignments = facts.unifiedRoles.flatMap((role) =>
    role.assignments.map((assignment, position) => ({ role, assignment, position })),
  );
  return [
    nodeStep(
      'unified-role/write',
      facts.unifiedRoles.map((role) => unifiedRoleRow(snapshot, role)),
    ),
    nodeStep(
      'unified-role/write-assignments',
      assignments.map(({ assignment }) => assignmentRow(snapshot, assignment)),
    ),
    edgeStep('entra-role/write-holders', holdingEdges(facts.entraHoldings, 'active')),
    edgeStep('entra-role/write-eligible', holdingEdges(facts.entraHoldings, 'eligible')),
    edgeStep(
      'unified-role/write-assignment-of',
      assignments.map(({ role, assignment, position }) => ({
        from: assignment.id,
        to: role.id,
        position: integer(position),
      })),
    ),
    edgesIntoStep(
      'unified-role/write-assigned',
      assignments.map(({ assignment }) => ({ to: assignment.id, from: assignment.principals })),
    ),
    edgeStep(
      'unified-role/write-data-sources',
      assignments.flatMap(({ assignment }) => dataSourceEdges(assignment, facts)),
    ),
    edgesIntoStep(
      'legacy-role/write-holders',
      facts.legacyRoles.map((role) => ({ to: role.key, from: role.principals })),
    ),
  ];
}

function unifiedRoleRow(snapshot: number, role: UnifiedRole): Row {
  return {
    ...namedRow(snapshot, 'UnifiedRole', role.id, role.displayName),
    permissions: role.permissions,
    permissionSets: role.permissionSets.map(({ area, level }) => `${area}:${level}`),
    imported: role.imported.map(({ kind, legacy }) => `${kind}:${legacy}`),
  };
}

function assignmentRow(snapshot: number, assignment: UnifiedAssignment): Row {
  return {
    ...namedRow(snapshot, 'UnifiedAssignment', assignment.id, assignment.displayName),
    dataSources: assignment.dataSources === 'all' ? ['all'] : assignment.dataSources,
    includeFutureDataSources: assignment.includeFutureDataSources,
    scopes: assignment.scopes,
  };
}

function holdingEdges(holdings: readonly EntraHolding[], state: EntraHolding['state']): Edge[] {
  return holdings
    .filter((holding) => holding.state === state)
    .map(({ role, principal, scope }) => ({ from: principal, to: role, scope }));
}

function dataSourceEdges({ id, dataSources }: UnifiedAssignment, facts: TenantFacts): Edge[] {
  const named = dataSources === 'all' ? facts.available : dataSources;
  return [...new Set(named.map(productOf))].map((to) => ({ from: id, to }));
}
