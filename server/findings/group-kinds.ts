import type { GroupFact } from '../access/terms/facts.ts';
import type { NodeReference } from '../access/terms/node.ts';
import { assignmentNode, entraRoleNode, legacyRoleNode, unifiedRoleNode } from '../access/terms/node-references.ts';
import { accessListsOf } from './access-lists.ts';
import type { FactPlace, Finding } from './finding.ts';
import type { Setup } from './setup.ts';
import { called } from './wording.ts';

const kindNames = { microsoft365: 'a Microsoft 365 group', distribution: 'a distribution list' };
type OtherKind = keyof typeof kindNames;

/** A list that names groups, and what a group in it comes to that is no security group. */
interface Place {
  readonly what: string;
  readonly nodes: readonly NodeReference[];
  readonly principals: readonly string[];
  readonly at?: FactPlace;
  readonly outcome: Readonly<Partial<Record<OtherKind, string>>>;
}

/** S-78: Microsoft 365 groups and distribution lists where only security groups work, or only they surely do. */
export function groupKindWarnings(setup: Setup): Finding[] {
  const { model, group } = setup;
  const kinds = new Map([...model.groups.values()].flatMap((fact) => otherKind(fact)));
  if (kinds.size === 0) return [];
  const places = [...endpointRoles(setup), ...accessLists(setup), ...assignments(setup), ...entraRoles(setup)];
  return places.flatMap(({ what, nodes, principals, at, outcome }) =>
    [...new Set(principals)].flatMap((id): Finding[] => {
      const kind = kinds.get(id);
      const consequence = kind && outcome[kind];
      if (kind === undefined || consequence === undefined) return [];
      const node = group(id);
      const sentence = `${what} includes ${called(node.name)}, ${kindNames[kind]}: ${consequence}.`;
      return [{ nodes: [node, ...nodes], sentence, ...(at ? { at } : {}) }];
    }),
  );
}

function otherKind({ id, type }: GroupFact): [string, OtherKind][] {
  return type === undefined || type === 'security' ? [] : [[id, type]];
}

function same(outcome: string): Place['outcome'] {
  return { microsoft365: outcome, distribution: outcome };
}

function endpointRoles({ facts }: Setup): Place[] {
  return facts.legacyRoles
    .filter(({ system }) => system === 'mde')
    .map((role) => ({
      what: `The Defender for Endpoint role ${called(role.displayName)}`,
      nodes: [legacyRoleNode(role)],
      principals: role.principals,
      at: { node: legacyRoleNode(role), field: 'groups' },
      outcome: same('only security groups work in Defender for Endpoint roles, so its members get no access from it'),
    }));
}

function accessLists(setup: Setup): Place[] {
  return accessListsOf(setup).map(({ deviceGroup, name, access, at }) => ({
    what: `The user access of ${name}`,
    nodes: [deviceGroup],
    principals: access,
    at,
    outcome: same('only security groups work there, so its members get no access from it'),
  }));
}

function assignments({ facts }: Setup): Place[] {
  return facts.unifiedRoles.flatMap((role) =>
    role.assignments.map((assignment) => ({
      what: `The assignment ${called(assignment.displayName)} of the custom role ${called(role.displayName)}`,
      nodes: [assignmentNode(role, assignment), unifiedRoleNode(role)],
      principals: assignment.principals,
      at: { node: assignmentNode(role, assignment), field: 'principals' },
      outcome: {
        microsoft365: "Microsoft's documents mention only security groups and single users, so it may have no effect",
        distribution: 'its members get no access from it',
      },
    })),
  );
}

function entraRoles({ facts, model }: Setup): Place[] {
  return facts.entraHoldings.map(({ role, principal }) => {
    const node = entraRoleNode(model, role);
    const outcome = {
      distribution: 'a distribution list cannot be assigned Entra roles, so its members get no access from it',
    };
    return {
      what: `The Microsoft Entra role ${called(node.name)}`,
      nodes: [node],
      principals: [principal],
      at: { node },
      outcome,
    };
  });
}
