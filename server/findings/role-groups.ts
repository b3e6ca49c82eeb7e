import type { GroupFact } from '../access/terms/facts.ts';
import type { NodeReference } from '../access/terms/node.ts';
import { entraRoleNode } from '../access/terms/node-references.ts';
import type { Setup } from './setup.ts';
import type { Warning } from './warning.ts';
import { called, namesOf } from './wording.ts';

const mostNodes = 20;

/** S-79: groups that hold directory roles, or are eligible for them, and cannot, or whose nested groups do not. */
export function roleGroupWarnings(setup: Setup): Warning[] {
  const { facts, model } = setup;
  const roles = new Map<string, Set<string>>();
  for (const { role, principal } of facts.entraHoldings) {
    if (!model.groups.has(principal)) continue;
    roles.set(principal, (roles.get(principal) ?? new Set()).add(role));
  }
  return [...roles].flatMap(([id, held]) => {
    const group = model.groups.get(id);
    const nodes = [...held].map((role) => entraRoleNode(model, role));
    return group === undefined ? [] : warningsOf(group, nodes, setup);
  });
}

function warningsOf(held: GroupFact, roles: readonly NodeReference[], { group, isGroup }: Setup): Warning[] {
  const node = group(held.id);
  const name = called(node.name);
  const roleNames = namesOf(roles.map((role) => ({ displayName: role.name })));
  if (held.isAssignableToRole === false) {
    const sentence = `${roleNames} ${roles.length === 1 ? 'is' : 'are'} assigned to ${name}, which is not role-assignable: its members get no access from it.`;
    return [{ id: 'role-group-not-assignable', at: { node }, nodes: [node, ...roles], sentence }];
  }
  const nested = held.members.filter(isGroup).map(group);
  if (nested.length === 0) return [];
  const inner = namesOf(nested.map((one) => ({ displayName: one.name })));
  const consequence = held.isAssignableToRole
    ? 'members of a nested group only do not get the role'
    : `Microsoft Entra ID allows no nested groups in a role-assignable group; their members are taken to have the role because the data does not state whether ${name} is role-assignable`;
  const sentence = `${name} is assigned ${roleNames} and contains ${inner}: ${consequence}.`;
  return [
    { id: 'nested-in-role-group', at: { node }, nodes: [node, ...roles, ...nested.slice(0, mostNodes)], sentence },
  ];
}
