import type { UnifiedRole } from '../access/terms/facts.ts';
import type { NodeReference } from '../access/terms/node.ts';
import { assignmentNode, unifiedRoleNode } from '../access/terms/node-references.ts';
import type { Finding } from './finding.ts';
import type { Setup } from './setup.ts';
import { called, namesOf } from './wording.ts';

/** T-21, R-53: per role, not per person: whoever is given the role alone can do little with the permission. */
export function prerequisiteWarnings({ facts, model, catalogue }: Setup): Finding[] {
  const selected = [...model.rulebook.permissions.values()].map(({ id, alsoSelects }) => ({
    permission: id,
    needs: alsoSelects,
    because: 'the portal selects them together',
  }));
  const rows = [...catalogue.prerequisites, ...selected].filter(({ needs }) => needs.length > 0);
  return facts.unifiedRoles.flatMap((role) => {
    const held = model.rolePermissions.get(role.id) ?? new Map<string, string>();
    return rows.flatMap(({ permission, needs, because }): Finding[] => {
      const missing = needs.filter((need) => !held.has(need));
      if (!held.has(permission) || missing.length === 0) return [];
      const [wanted, ...lacking] = [permission, ...missing].map((id) => permissionOf(id));
      if (wanted === undefined) return [];
      const without = namesOf(lacking.map(({ name }) => ({ displayName: name })));
      const sentence = `The custom role ${called(role.displayName)} includes ${called(wanted.name)} without ${without}: ${because}.`;
      const nodes = [unifiedRoleNode(role), wanted, ...lacking];
      return [{ at: { node: unifiedRoleNode(role) }, nodes, sentence }];
    });
  });

  function permissionOf(id: string): NodeReference {
    const row = model.rulebook.permissions.get(id);
    return { kind: 'Permission', id, name: row === undefined ? id : `${row.name} (${row.level})` };
  }
}

/** S-53: actions that are kept as they are written and grant nothing. */
export function unknownPermissionWarnings({ facts, catalogue }: Setup): Finding[] {
  const known = new Set([
    ...catalogue.rulebook.permissions.keys(),
    ...facts.extraPermissions.flatMap(({ id, level }) => [id, `${id}:${level}`]),
  ]);
  return facts.unifiedRoles.flatMap((role) =>
    role.permissions
      .filter((permission) => !known.has(permission))
      .map((permission): Finding => {
        const sentence = `The custom role ${called(role.displayName)} includes the action ${called(permission)}, which whycan does not know: it has no effect here.`;
        const node = unifiedRoleNode(role);
        return { at: { node, field: 'permissions' }, nodes: [node], sentence };
      }),
  );
}

const knownScope = /^(?:\/$|\/(?:administrativeUnits|CloudSet|SentinelScope)\/.|mdi:(?:domain|ou):.)/i;

/** S-08, S-41: a scope of unknown kind restricts, and never to nothing. */
export function unknownScopeWarnings({ facts }: Setup): Finding[] {
  return facts.unifiedRoles.flatMap((role) =>
    role.assignments.flatMap((assignment) =>
      assignment.scopes
        .filter((scope) => !knownScope.test(scope))
        .map((scope): Finding => {
          const node = assignmentNode(role, assignment);
          const sentence = scopeSentence(scope, assignment.displayName, role);
          return { at: { node, field: 'scopes' }, nodes: [node, unifiedRoleNode(role)], sentence };
        }),
    ),
  );
}

function scopeSentence(scope: string, assignment: string, role: UnifiedRole): string {
  return `The scope ${called(scope)} of the assignment ${called(assignment)} of the custom role ${called(role.displayName)} is of an unknown kind; it is taken to limit every data source.`;
}
