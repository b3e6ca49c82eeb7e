import type { PersonFact, TenantFacts } from '../../access/terms/facts.ts';
import { namedRow } from '../naming.ts';
import { type EdgesInto, edgesIntoStep, nodeStep, type Row, type WriteStep } from './step.ts';

/** People, applications, principals of other tenants, groups, and the ids that are named somewhere and defined nowhere. */
export function principalSteps(snapshot: number, facts: TenantFacts): WriteStep[] {
  return [
    nodeStep('person/write-users', peopleRows(snapshot, facts.people, 'User')),
    nodeStep('person/write-service-principals', peopleRows(snapshot, facts.people, 'ServicePrincipal')),
    nodeStep('person/write-foreign-principals', peopleRows(snapshot, facts.people, 'ForeignPrincipal')),
    nodeStep('group/write', groupRows(snapshot, facts)),
    nodeStep('person/write-unknown-principals', unknownRows(facts)),
  ];
}

export function membershipSteps(facts: TenantFacts): WriteStep[] {
  const nested = nestedGroups(facts);
  return [
    edgesIntoStep(
      'group/write-nesting',
      [...nested].map(([to, from]) => ({ to, from: [...from] })),
    ),
    edgesIntoStep(
      'group/write-eligible',
      facts.groups.map((group) => ({ to: group.id, from: group.eligible })),
    ),
    edgesIntoStep('group/write-members', membersWithout(facts, nested)),
  ];
}

function* peopleRows(snapshot: number, people: readonly PersonFact[], kind: PersonFact['kind']): Generator<Row> {
  for (const person of people) {
    if (person.kind !== kind) continue;
    const { id, displayName, userPrincipalName, userType, home, via, homeTenant, enabled } = person;
    yield {
      ...namedRow(snapshot, kind, id, displayName, userPrincipalName === undefined ? [] : [userPrincipalName]),
      userPrincipalName,
      userType,
      home,
      via,
      homeTenant,
      enabled,
    };
  }
}

function* groupRows(snapshot: number, facts: TenantFacts): Generator<Row> {
  for (const { id, displayName, type, isAssignableToRole } of facts.groups) {
    yield { ...namedRow(snapshot, 'Group', id, displayName), type, isAssignableToRole };
  }
}

/** Of groups with groups in them: which. */
function nestedGroups(facts: TenantFacts): Map<string, Set<string>> {
  const groups = new Set(facts.groups.map((group) => group.id));
  const nested = new Map<string, Set<string>>();
  for (const { id, members } of facts.groups) {
    const inside = members.filter((member) => groups.has(member));
    if (inside.length > 0) nested.set(id, new Set(inside));
  }
  return nested;
}

function* membersWithout(facts: TenantFacts, nested: ReadonlyMap<string, Set<string>>): Generator<EdgesInto> {
  for (const { id, members } of facts.groups) {
    const inside = nested.get(id);
    yield { to: id, from: inside === undefined ? members : members.filter((member) => !inside.has(member)) };
  }
}

function* unknownRows(facts: TenantFacts): Generator<Row> {
  const seen = new Set<string>();
  for (const person of facts.people) seen.add(person.id);
  for (const group of facts.groups) seen.add(group.id);
  for (const id of namedPrincipals(facts)) {
    if (seen.has(id)) continue;
    seen.add(id);
    yield { id, name: id, sortKey: id };
  }
}

function* namedPrincipals(facts: TenantFacts): Generator<string> {
  yield* facts.deletedPrincipals;
  yield* facts.unknownPrincipals ?? [];
  for (const group of facts.groups) {
    yield* group.members;
    yield* group.eligible;
  }
  for (const holding of facts.entraHoldings) yield holding.principal;
  for (const role of facts.unifiedRoles) for (const assignment of role.assignments) yield* assignment.principals;
  for (const role of facts.legacyRoles) yield* role.principals;
  for (const deviceGroup of facts.deviceGroups) yield* deviceGroup.access;
  yield* facts.ungroupedAccess;
}
