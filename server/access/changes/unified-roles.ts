import type { Change } from '../terms/change.ts';
import type { FewFacts, UnifiedAssignment, UnifiedRole } from '../terms/facts.ts';
import { firstFree, withEntry } from './lists.ts';

/** Adds an assignment with the id that a document would give it by default: `<role>#<position>`. */
export function assign(facts: FewFacts, change: Extract<Change, { kind: 'assign' }>): FewFacts {
  const taken = new Set(facts.unifiedRoles.flatMap((role) => role.assignments.map((assignment) => assignment.id)));
  const { principals, dataSources, includeFutureDataSources, scopes } = change;
  return changeRole(facts, change.role, (role) => {
    const id = firstFree(role.id, role.assignments.length + 1, taken);
    const added = { id, displayName: id, principals, dataSources, includeFutureDataSources, scopes };
    return { ...role, assignments: [...role.assignments, added] };
  });
}

export function unassign(facts: FewFacts, roleId: string, assignmentId: string): FewFacts {
  return changeRole(facts, roleId, (role) => ({
    ...role,
    assignments: role.assignments.filter((assignment) => assignment.id !== assignmentId),
  }));
}

/** Parts of one assignment become others; what is not named stays as it is. */
export function changeAssignment(
  facts: FewFacts,
  { role: roleId, assignment: id }: { readonly role: string; readonly assignment: string },
  parts: Partial<Pick<UnifiedAssignment, 'principals' | 'dataSources' | 'scopes'>>,
): FewFacts {
  return changeRole(facts, roleId, (role) => ({
    ...role,
    assignments: withEntry(
      role.assignments,
      (assignment) => assignment.id === id,
      (assignment) => ({ ...assignment, ...parts }),
    ),
  }));
}

/** The role holds exactly these: whole areas and what was imported are unticked. */
export function setPermissions(facts: FewFacts, roleId: string, permissions: readonly string[]): FewFacts {
  return changeRole(facts, roleId, (role) => ({ ...role, permissions, permissionSets: [], imported: [] }));
}

function changeRole(facts: FewFacts, id: string, change: (role: UnifiedRole) => UnifiedRole): FewFacts {
  const unifiedRoles = withEntry(facts.unifiedRoles, (role) => role.id === id, change);
  return unifiedRoles === facts.unifiedRoles ? facts : { ...facts, unifiedRoles };
}
