import fc from 'fast-check';
import type { PersonFact, TenantFacts } from '../../../server/access/terms/facts.ts';
import type { Rulebook } from '../../../server/access/terms/rulebook.ts';
import { type Scenario, scenarios, scenariosAbout } from '../random-tenant.ts';
import { takingThemes } from '../random-themes.ts';

/** One of many: of whose kind, in which groups, and with which of the things that somebody holds in this tenant. */
interface Newcomer {
  readonly like: number;
  readonly groups: readonly number[];
  readonly eligible: readonly number[];
  /** Read in a circle, one for each holding of the tenant. */
  readonly holds: readonly boolean[];
  readonly isGuest: boolean;
  /** A directory role beside what the scenario draws. */
  readonly role: string | undefined;
}

const rarely = (most: number): fc.Arbitrary<boolean> => fc.nat(most).map((drawn) => drawn === 0);

function newcomers(rulebook: Rulebook): fc.Arbitrary<Newcomer> {
  const roles = [...rulebook.entraRoles.values()].filter(({ grants }) => grants.length > 0).map(({ id }) => id);
  return fc.record({
    role: fc.option(fc.constantFrom(...roles), { nil: undefined, freq: 1 }),
    like: fc.nat(20),
    groups: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
    eligible: fc.uniqueArray(fc.nat(5), { maxLength: 1 }),
    holds: fc.oneof(fc.constant([false]), fc.array(rarely(2), { minLength: 1, maxLength: 11 })),
    isGuest: rarely(5),
  });
}

/** The tenant of a random scenario with many more people in its groups and roles, some of them alike. */
export function crowds(rulebook: Rulebook): fc.Arbitrary<Scenario> {
  const taking = takingThemes.map((theme) => scenariosAbout(rulebook, theme));
  return fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: scenarios(rulebook) }, ...taking),
      fc.array(newcomers(rulebook), { minLength: 4, maxLength: 24 }),
    )
    .map(([scenario, drawn]) => ({ ...scenario, facts: drawn.reduce(joinedBy, scenario.facts) }));
}

function joinedBy(facts: TenantFacts, newcomer: Newcomer, place: number): TenantFacts {
  const like = facts.people[newcomer.like % facts.people.length] as PersonFact;
  const id = `more${place}`;
  const guest = newcomer.isGuest ? { userType: 'Guest' as const } : {};
  const isForeign = like.kind === 'ForeignPrincipal';
  const isAt = (places: readonly number[], index: number) => !isForeign && places.includes(index);
  const joined = (ids: readonly string[], is: boolean) => (is ? [...ids, id] : ids);
  let drawn = 0;
  const holds = () => newcomer.holds[drawn++ % newcomer.holds.length] === true;
  return {
    ...facts,
    people: [...facts.people, { ...like, ...guest, id, displayName: `More ${place}` }],
    groups: facts.groups.map((group, index) => ({
      ...group,
      members: joined(group.members, isAt(newcomer.groups, index)),
      eligible: joined(group.eligible, isAt(newcomer.eligible, index)),
    })),
    entraHoldings: [
      ...facts.entraHoldings,
      ...facts.entraHoldings
        .filter(({ principal }) => !principal.startsWith('more') && holds())
        .map((held) => ({ ...held, principal: id })),
      ...(newcomer.role === undefined
        ? []
        : [{ role: newcomer.role, principal: id, state: 'active' as const, scope: '/' }]),
    ],
    unifiedRoles: facts.unifiedRoles.map((role) => ({
      ...role,
      assignments: role.assignments.map((one) => ({ ...one, principals: joined(one.principals, holds()) })),
    })),
    legacyRoles: facts.legacyRoles.map((role) => ({
      ...role,
      principals: isForeign ? role.principals : joined(role.principals, holds()),
    })),
  };
}
