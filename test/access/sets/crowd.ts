import fc from 'fast-check';
import type { PersonFact, TenantFacts } from '../../../server/access/terms/facts.ts';
import type { Rulebook } from '../../../server/access/terms/rulebook.ts';
import { type Scenario, scenarios } from '../random-tenant.ts';

/** One of many: in which groups, in place of whom, and of which kind. */
interface Newcomer {
  readonly like: number;
  readonly groups: readonly number[];
  readonly eligible: readonly number[];
  readonly holds: number | undefined;
  readonly isGuest: boolean;
}

const newcomers: fc.Arbitrary<Newcomer> = fc.record({
  like: fc.nat(20),
  groups: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  eligible: fc.uniqueArray(fc.nat(5), { maxLength: 1 }),
  holds: fc.option(fc.nat(20), { nil: undefined, freq: 2 }),
  isGuest: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
});

/** The tenant of a random scenario with many more people in its groups and roles, some of them alike. */
export function crowds(rulebook: Rulebook): fc.Arbitrary<Scenario> {
  return fc
    .tuple(scenarios(rulebook), fc.array(newcomers, { minLength: 4, maxLength: 24 }))
    .map(([scenario, drawn]) => ({ ...scenario, facts: drawn.reduce(joinedBy, scenario.facts) }));
}

function joinedBy(facts: TenantFacts, newcomer: Newcomer, place: number): TenantFacts {
  const like = facts.people[newcomer.like % facts.people.length] as PersonFact;
  const id = `more${place}`;
  const person = {
    ...like,
    id,
    displayName: `More ${place}`,
    ...(newcomer.isGuest ? { userType: 'Guest' as const } : {}),
  };
  const isForeign = like.kind === 'ForeignPrincipal';
  const isAt = (places: readonly number[], index: number) => !isForeign && places.includes(index);
  const joined = (ids: readonly string[], is: boolean) => (is ? [...ids, id] : ids);
  const twin = newcomer.holds === undefined ? undefined : facts.people[newcomer.holds % facts.people.length]?.id;
  const withTwin = (ids: readonly string[]) => joined(ids, twin !== undefined && ids.includes(twin));
  return {
    ...facts,
    people: [...facts.people, person],
    groups: facts.groups.map((group, index) => ({
      ...group,
      members: joined(group.members, isAt(newcomer.groups, index)),
      eligible: joined(group.eligible, isAt(newcomer.eligible, index)),
    })),
    entraHoldings: [
      ...facts.entraHoldings,
      ...facts.entraHoldings.filter(({ principal }) => principal === twin).map((held) => ({ ...held, principal: id })),
    ],
    unifiedRoles: facts.unifiedRoles.map((role) => ({
      ...role,
      assignments: role.assignments.map((one) => ({ ...one, principals: withTwin(one.principals) })),
    })),
    legacyRoles: facts.legacyRoles.map((role) => ({
      ...role,
      principals: isForeign ? role.principals : withTwin(role.principals),
    })),
  };
}
