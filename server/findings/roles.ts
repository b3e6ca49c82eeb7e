import type { UnifiedRole } from '../access/terms/facts.ts';
import { assignmentNode, entraRoleNode, legacyRoleNode, unifiedRoleNode } from '../access/terms/node-references.ts';
import type { Finding } from './finding.ts';
import type { Setup } from './setup.ts';
import { called } from './wording.ts';

/** Roles of the tenant's own that are given to nobody: unified ones, and those of Endpoint's own model. */
export function unassignedRoleWarnings({ facts, knowsAll }: Setup): Finding[] {
  const unified = knowsAll('unifiedAssignments')
    ? facts.unifiedRoles.flatMap((role): Finding[] => {
        const sentence = `The custom role ${called(role.displayName)} has no assignment, so it gives nobody access.`;
        const node = unifiedRoleNode(role);
        return role.assignments.length > 0 ? [] : [{ at: { node }, nodes: [node], sentence }];
      })
    : [];
  const endpoint = knowsAll('legacyMde')
    ? facts.legacyRoles
        .filter((role) => role.system === 'mde' && role.kind === 'role' && role.principals.length === 0)
        .map((role): Finding => {
          const sentence = `The Defender for Endpoint role ${called(role.displayName)} is assigned to no group, so it gives nobody access.`;
          const node = legacyRoleNode(role);
          return { at: { node }, nodes: [node], sentence };
        })
    : [];
  return [...unified, ...endpoint];
}

/** Assignments that name nobody, or only principals that are deleted; who is merely not known may be somebody. */
export function emptyAssignmentWarnings({ facts, knowsAll }: Setup): Finding[] {
  if (!knowsAll('unifiedAssignments')) return [];
  const deleted = new Set(facts.deletedPrincipals);
  return facts.unifiedRoles.flatMap((role) =>
    role.assignments.flatMap((assignment): Finding[] => {
      const { principals, displayName } = assignment;
      if (principals.some((id) => !deleted.has(id))) return [];
      const whom = principals.length === 0 ? 'is empty' : 'includes only deleted users or groups';
      const node = assignmentNode(role, assignment);
      return [
        {
          at: { node },
          nodes: [node, unifiedRoleNode(role)],
          sentence: `The assignment ${called(displayName)} of the custom role ${called(role.displayName)} ${whom}, so it gives nobody access.`,
        },
      ];
    }),
  );
}

const mostNodes = 20;

/** importing twice makes two roles of one name; they are told apart by their ids alone. */
export function duplicateNameWarnings({ facts }: Setup): Finding[] {
  const named = new Map<string, UnifiedRole[]>();
  for (const role of facts.unifiedRoles) {
    const key = role.displayName.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
    const known = named.get(key);
    if (known) known.push(role);
    else named.set(key, [role]);
  }
  return [...named.values()].flatMap((roles): Finding[] => {
    const [first, second] = roles;
    if (first === undefined || second === undefined) return [];
    const sentence = `${roles.length} custom roles are named ${called(first.displayName)}; only their ids differ.`;
    const nodes = roles.slice(0, mostNodes).map(unifiedRoleNode);
    return [{ at: { node: unifiedRoleNode(second) }, nodes, sentence }];
  });
}

/** R-24, S-17: a unified role, or a role of Endpoint's own model, that is named like an Entra role. */
export function nameCollisionWarnings({ facts, model }: Setup): Finding[] {
  const own = [
    ...facts.unifiedRoles.map((role) => ({ what: 'custom role', node: unifiedRoleNode(role) })),
    ...facts.legacyRoles
      .filter((role) => role.system === 'mde' && role.kind === 'role')
      .map((role) => ({ what: 'Defender for Endpoint role', node: legacyRoleNode(role) })),
  ];
  return own.flatMap(({ what, node }): Finding[] => {
    const entraRole = model.rulebook.entraRoleNamed(node.name);
    if (entraRole === undefined) return [];
    const sentence = `The ${what} ${called(node.name)} shares its name with the Entra role ${entraRole.name} but is not that role.`;
    const nodes = [node, entraRoleNode(model, entraRole.id)];
    return [{ at: { node }, nodes, sentence }];
  });
}
