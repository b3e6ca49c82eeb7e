import { ungroupedId } from '../access/terms/facts.ts';
import type { NodeReference } from '../access/terms/node.ts';
import {
  assignmentNode,
  deviceGroupNode,
  entraRoleNode,
  legacyRoleNode,
  unifiedRoleNode,
} from '../access/terms/node-references.ts';
import type { Path } from '../document/problem.ts';
import type { Setup } from './setup.ts';
import type { Warning } from './warning.ts';
import { called, namesOf } from './wording.ts';

interface Place {
  readonly what: string;
  readonly nodes: readonly NodeReference[];
  readonly principals: readonly string[];
  readonly path?: Path;
}

/** S-40, R-56: every assignment, role and access list that names principals that are gone. */
export function deletedWarnings({ facts, model }: Setup): Warning[] {
  if (facts.deletedPrincipals.length === 0) return [];
  const deleted = new Set(facts.deletedPrincipals);
  return placesOf({ facts, model }).flatMap(({ what, nodes, principals, path }): Warning[] => {
    const gone = [...new Set(principals)].filter((id) => deleted.has(id));
    if (gone.length === 0) return [];
    const grants = gone.length === 1 ? 'which is deleted and grants nothing' : 'which are deleted and grant nothing';
    const sentence = `${what} names ${namesOf(gone.map((displayName) => ({ displayName })))}, ${grants}.`;
    return [{ id: 'principal-deleted', nodes, sentence, ...(path ? { path } : {}) }];
  });
}

function placesOf({ facts, model }: Pick<Setup, 'facts' | 'model'>): Place[] {
  const entraHolders = new Map<string, string[]>();
  for (const { role, principal } of facts.entraHoldings) {
    const holders = entraHolders.get(role);
    if (holders) holders.push(principal);
    else entraHolders.set(role, [principal]);
  }
  return [
    ...facts.unifiedRoles.flatMap((role, index) =>
      role.assignments.map((assignment, position) => ({
        what: `The assignment ${called(assignment.displayName)} of ${called(role.displayName)}`,
        nodes: [assignmentNode(role, assignment), unifiedRoleNode(role)],
        principals: assignment.principals,
        path: ['urbacRoles', index, 'assignments', position, 'principals'],
      })),
    ),
    ...facts.legacyRoles.map((role) => ({
      what: `The ${role.system.toUpperCase()} role ${called(role.displayName)}`,
      nodes: [legacyRoleNode(role)],
      principals: role.principals,
    })),
    ...facts.deviceGroups.map(({ id, displayName, access }, index) => ({
      what: `The access list of ${called(displayName)}`,
      nodes: [deviceGroupNode(model, id)],
      principals: access,
      path: ['deviceGroups', index, 'access'],
    })),
    {
      what: 'The access list of the ungrouped devices',
      nodes: [deviceGroupNode(model, ungroupedId)],
      principals: facts.ungroupedAccess,
      path: ['ungroupedDevices', 'access'],
    },
    ...[...entraHolders].map(([id, principals]) => {
      const node = entraRoleNode(model, id);
      return { what: `The directory role ${called(node.name)}`, nodes: [node], principals };
    }),
  ];
}
