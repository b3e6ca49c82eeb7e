import type { PersonFact, TenantFacts } from '../../access/terms/facts.ts';
import { namedRow } from '../naming.ts';
import type { MembersMet } from './members-met.ts';
import { type EdgesInto, edgesIntoStep, nodeStep, type Row, type WriteStep } from './step.ts';

/** People, applications, principals of other tenants, groups, and the ids that are named somewhere and defined nowhere. */
export function principalSteps(snapshot: number, facts: TenantFacts, met: MembersMet): WriteStep[] {
  return [
    nodeStep('person/write-users', peopleRows(snapshot, facts.people, 'User')),
    nodeStep('person/write-service-principals', peopleRows(snapshot, facts.people, 'ServicePrincipal')),
    nodeStep('person/write-foreign-principals', peopleRows(snapshot, facts.people, 'ForeignPrincipal')),
    nodeStep('group/write', groupRows(snapshot, facts)),
    nodeStep('person/write-unknown-principals', unknownRows(met)),
  ];
}

export function membershipSteps(facts: TenantFacts, met: MembersMet): WriteStep[] {
  return [
    edgesIntoStep(
      'group/write-nesting',
      [...met.nested].map(([to, from]) => ({ to, from: [...from] })),
    ),
    edgesIntoStep(
      'group/write-eligible',
      facts.groups.map((group) => ({ to: group.id, from: group.eligible })),
    ),
    edgesIntoStep('group/write-members', membersWithout(facts, met), 'group/write-members-by-node'),
  ];
}

function* peopleRows(snapshot: number, people: readonly PersonFact[], kind: PersonFact['kind']): Generator<Row> {
  for (const person of people) {
    if (person.kind !== kind) continue;
    const { id, displayName, userPrincipalName, userType, home, via, homeTenant, enabled, unstated } = person;
    yield {
      ...namedRow(snapshot, kind, id, displayName, userPrincipalName === undefined ? [] : [userPrincipalName]),
      userPrincipalName,
      userType,
      home,
      via,
      homeTenant,
      enabled,
      unstated,
    };
  }
}

function* groupRows(snapshot: number, facts: TenantFacts): Generator<Row> {
  for (const { id, displayName, type, isAssignableToRole } of facts.groups) {
    yield { ...namedRow(snapshot, 'Group', id, displayName), type, isAssignableToRole };
  }
}

function* membersWithout(facts: TenantFacts, { nested }: MembersMet): Generator<EdgesInto> {
  for (const { id, members } of facts.groups) {
    const inside = nested.get(id);
    yield { to: id, from: inside === undefined ? members : members.filter((member) => !inside.has(member)) };
  }
}

function* unknownRows({ undefinedIds }: MembersMet): Generator<Row> {
  for (const id of undefinedIds) yield { id, name: id, sortKey: id };
}
