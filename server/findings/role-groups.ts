import type { GroupFact } from '../access/terms/facts.ts';
import type { NodeReference } from '../access/terms/node.ts';
import { entraRoleNode } from '../access/terms/node-references.ts';
import type { Finding } from './finding.ts';
import type { Setup } from './setup.ts';
import { called, namesOf } from './wording.ts';

const mostNodes = 20;

interface RoleGroup {
  readonly fact: GroupFact;
  readonly node: NodeReference;
  /** Directory roles that it holds or is eligible for. */
  readonly roles: readonly NodeReference[];
}

/** S-79: groups that hold directory roles and cannot. */
export function notAssignableWarnings(setup: Setup): Finding[] {
  return roleGroupsOf(setup)
    .filter(({ fact }) => fact.isAssignableToRole === false)
    .map(({ node, roles }): Finding => {
      const verb = roles.length === 1 ? 'is' : 'are';
      const sentence = `${rolesInWords(roles)} ${verb} assigned to ${called(node.name)}, which is not role-assignable: its members get no access from it.`;
      return { at: { node }, nodes: [node, ...roles], sentence };
    });
}

/** S-79: groups that hold directory roles, whose nested groups do not. */
export function nestedWarnings(setup: Setup): Finding[] {
  const { group, isGroup } = setup;
  return roleGroupsOf(setup).flatMap(({ fact, node, roles }): Finding[] => {
    const nested = fact.members.filter(isGroup).map(group);
    if (fact.isAssignableToRole === false || nested.length === 0) return [];
    const name = called(node.name);
    const inner = namesOf(nested.map((one) => ({ displayName: one.name })));
    const consequence = fact.isAssignableToRole
      ? 'people who are only in a nested group do not get the role'
      : `Microsoft Entra ID allows no nested groups in a role-assignable group; their members are taken to have the role because the data does not state whether ${name} is role-assignable`;
    const sentence = `${name} is assigned ${rolesInWords(roles)} and contains ${inner}: ${consequence}.`;
    return [{ at: { node }, nodes: [node, ...roles, ...nested.slice(0, mostNodes)], sentence }];
  });
}

function roleGroupsOf({ facts, model, group }: Setup): RoleGroup[] {
  const roles = new Map<string, Set<string>>();
  for (const { role, principal } of facts.entraHoldings) {
    if (!model.groups.has(principal)) continue;
    roles.set(principal, (roles.get(principal) ?? new Set()).add(role));
  }
  return [...roles].flatMap(([id, held]): RoleGroup[] => {
    const fact = model.groups.get(id);
    return fact ? [{ fact, node: group(id), roles: [...held].map((role) => entraRoleNode(model, role)) }] : [];
  });
}

function rolesInWords(roles: readonly NodeReference[]): string {
  return namesOf(roles.map((role) => ({ displayName: role.name })));
}
