import { ungroupedId } from '../access/terms/facts.ts';
import type { NodeReference } from '../access/terms/node.ts';
import {
  assignmentNode,
  deviceGroupNode,
  entraRoleNode,
  legacyRoleNode,
  unifiedRoleNode,
} from '../access/terms/node-references.ts';
import type { FactPlace, Finding } from './finding.ts';
import type { Setup } from './setup.ts';
import { called, namesOf, roleInWords } from './wording.ts';

interface Place {
  readonly what: string;
  readonly nodes: readonly NodeReference[];
  readonly principals: readonly string[];
  readonly field?: FactPlace['field'];
}

/** S-40, R-56: every assignment, role and access list that names principals that are gone. */
export function deletedWarnings(setup: Setup): Finding[] {
  const phrases = ['which is deleted and has no access', 'which are deleted and have no access'] as const;
  return naming(setup, setup.facts.deletedPrincipals, phrases);
}

/** The same for principals that are in no list that was read: whether they exist is not known. */
export function unknownPrincipalWarnings(setup: Setup): Finding[] {
  const unknown = 'not in the imported data: who gets access in this way is not known';
  return naming(setup, setup.facts.unknownPrincipals ?? [], [`which is ${unknown}`, `which are ${unknown}`]);
}

function naming(setup: Setup, ids: readonly string[], [one, several]: readonly [string, string]): Finding[] {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  return placesOf(setup).flatMap(({ what, nodes, principals, field }): Finding[] => {
    const [node] = nodes;
    const found = [...new Set(principals)].filter((id) => wanted.has(id));
    if (node === undefined || found.length === 0) return [];
    const names = namesOf(found.map((displayName) => ({ displayName })));
    const sentence = `${what} includes ${names}, ${found.length === 1 ? one : several}.`;
    return [{ nodes, sentence, at: { node, ...(field ? { field } : {}) } }];
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
    ...facts.unifiedRoles.flatMap((role) =>
      role.assignments.map((assignment) => ({
        what: `The assignment ${called(assignment.displayName)} of the custom role ${called(role.displayName)}`,
        nodes: [assignmentNode(role, assignment), unifiedRoleNode(role)],
        principals: assignment.principals,
        field: 'principals' as const,
      })),
    ),
    ...facts.legacyRoles.map((role) => ({
      what: roleInWords(role),
      nodes: [legacyRoleNode(role)],
      principals: role.principals,
    })),
    ...facts.deviceGroups.map(({ id, displayName, access }) => ({
      what: `The user access of ${called(displayName)}`,
      nodes: [deviceGroupNode(model, id)],
      principals: access,
      field: 'access' as const,
    })),
    {
      what: 'The user access of the ungrouped devices',
      nodes: [deviceGroupNode(model, ungroupedId)],
      principals: facts.ungroupedAccess,
      field: 'access' as const,
    },
    ...[...entraHolders].map(([id, principals]) => {
      const node = entraRoleNode(model, id);
      return { what: `The Microsoft Entra role ${called(node.name)}`, nodes: [node], principals };
    }),
  ];
}
