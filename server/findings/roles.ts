import type { UnifiedRole } from '../access/terms/facts.ts';
import { assignmentNode, entraRoleNode, legacyRoleNode, unifiedRoleNode } from '../access/terms/node-references.ts';
import type { Setup } from './setup.ts';
import type { Warning } from './warning.ts';
import { called } from './wording.ts';

/** Roles of the tenant's own that are given to nobody: unified ones, and those of Endpoint's own model. */
export function unassignedRoleWarnings({ facts, knowsAll }: Setup): Warning[] {
  const unified = knowsAll('unifiedAssignments')
    ? facts.unifiedRoles.flatMap((role, index): Warning[] => {
        const sentence = `The unified role ${called(role.displayName)} has no assignment, so nobody holds it.`;
        const path = ['urbacRoles', index];
        return role.assignments.length > 0
          ? []
          : [{ id: 'role-without-assignment', path, nodes: [unifiedRoleNode(role)], sentence }];
      })
    : [];
  const endpoint = knowsAll('legacyMde')
    ? facts.legacyRoles
        .filter((role) => role.system === 'mde' && role.kind === 'role' && role.principals.length === 0)
        .map((role): Warning => {
          const sentence = `The Endpoint role ${called(role.displayName)} is given to no group, so nobody holds it.`;
          return { id: 'role-without-assignment', nodes: [legacyRoleNode(role)], sentence };
        })
    : [];
  return [...unified, ...endpoint];
}

/** Assignments that name nobody, or only principals that are deleted. */
export function emptyAssignmentWarnings({ facts, knowsAll }: Setup): Warning[] {
  if (!knowsAll('unifiedAssignments')) return [];
  const deleted = new Set(facts.deletedPrincipals);
  return facts.unifiedRoles.flatMap((role, index) =>
    role.assignments.flatMap((assignment, position): Warning[] => {
      const { principals, displayName } = assignment;
      if (principals.some((id) => !deleted.has(id))) return [];
      const whom = principals.length === 0 ? 'names nobody' : 'names only principals that are deleted';
      return [
        {
          id: 'assignment-without-principals',
          path: ['urbacRoles', index, 'assignments', position],
          nodes: [assignmentNode(role, assignment), unifiedRoleNode(role)],
          sentence: `The assignment ${called(displayName)} of ${called(role.displayName)} ${whom}, so it gives nothing.`,
        },
      ];
    }),
  );
}

const mostNodes = 20;

/** importing twice makes two roles of one name; they are told apart by their ids alone. */
export function duplicateNameWarnings({ facts }: Setup): Warning[] {
  const named = new Map<string, { readonly role: UnifiedRole; readonly index: number }[]>();
  for (const [index, role] of facts.unifiedRoles.entries()) {
    const key = role.displayName.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
    const known = named.get(key);
    if (known) known.push({ role, index });
    else named.set(key, [{ role, index }]);
  }
  return [...named.values()].flatMap((roles): Warning[] => {
    const [first, second] = roles;
    if (first === undefined || second === undefined) return [];
    const sentence = `${roles.length} unified roles are named ${called(first.role.displayName)}; only their ids tell them apart.`;
    const nodes = roles.slice(0, mostNodes).map(({ role }) => unifiedRoleNode(role));
    return [{ id: 'duplicate-role-name', path: ['urbacRoles', second.index], nodes, sentence }];
  });
}

/** R-24, S-17: a unified role, or a role of Endpoint's own model, that is named like an Entra role. */
export function nameCollisionWarnings({ facts, model }: Setup): Warning[] {
  const own = [
    ...facts.unifiedRoles.map((role, index) => ({
      what: 'unified role',
      node: unifiedRoleNode(role),
      path: ['urbacRoles', index],
    })),
    ...facts.legacyRoles
      .filter((role) => role.system === 'mde' && role.kind === 'role')
      .map((role) => ({ what: 'Endpoint role', node: legacyRoleNode(role), path: undefined })),
  ];
  return own.flatMap(({ what, node, path }): Warning[] => {
    const entraRole = model.rulebook.entraRoleNamed(node.name);
    if (entraRole === undefined) return [];
    const sentence = `The ${what} ${called(node.name)} has the name of the Entra role ${entraRole.name} and nothing else of it.`;
    const nodes = [node, entraRoleNode(model, entraRole.id)];
    return [{ id: 'name-collision', nodes, sentence, ...(path ? { path } : {}) }];
  });
}
