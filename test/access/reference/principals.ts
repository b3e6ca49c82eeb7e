import type { EntraHolding, PersonFact, TenantFacts, UnifiedAssignment } from '../../../server/access/terms/facts.ts';
import type { Product } from '../../../server/access/terms/vocabulary.ts';
import { all, any, type Certain } from './certain.ts';

/** By groups and by who is gone, which most worlds of one tenant share. */
const known = new WeakMap<TenantFacts['groups'], WeakMap<TenantFacts['deletedPrincipals'], Map<string, Set<string>>>>();

/** R-22, S-36: the person and every group that contains them through active membership, however deep. */
export function principalsOf(facts: TenantFacts, person: string): ReadonlySet<string> {
  const byGone = known.get(facts.groups) ?? new WeakMap<TenantFacts['deletedPrincipals'], Map<string, Set<string>>>();
  known.set(facts.groups, byGone);
  const byPerson = byGone.get(facts.deletedPrincipals) ?? new Map<string, Set<string>>();
  byGone.set(facts.deletedPrincipals, byPerson);
  const principals = byPerson.get(person) ?? computePrincipals(facts, person);
  byPerson.set(person, principals);
  return principals;
}

function computePrincipals(facts: TenantFacts, person: string): Set<string> {
  const principals = new Set([person]);
  let before = -1;
  while (before !== principals.size) {
    before = principals.size;
    for (const group of facts.groups) {
      if (group.members.some((member) => principals.has(member))) principals.add(group.id);
    }
  }
  for (const gone of facts.deletedPrincipals) principals.delete(gone);
  return principals;
}

export function personIn(facts: TenantFacts, id: string): PersonFact | undefined {
  return facts.people.find((person) => person.id === id);
}

function groupIn(facts: TenantFacts, id: string) {
  return facts.groups.find((group) => group.id === id);
}

/** S-78, the first two rows: only security groups count where Endpoint names groups. */
export function countsForEndpoint(facts: TenantFacts, id: string): boolean {
  const type = groupIn(facts, id)?.type;
  return type === undefined || type === 'security';
}

/** S-36, S-78, S-79: does this holding make the person a holder of the directory role? */
export function isHolder(facts: TenantFacts, person: string, { principal }: EntraHolding): boolean {
  if (!principalsOf(facts, person).has(principal)) return false;
  const group = groupIn(facts, principal);
  if (group?.type === 'distribution' || group?.isAssignableToRole === false) return false;
  return group?.isAssignableToRole !== true || group.members.includes(person);
}

/** S-76 to S-78: what an assignment gives a person on a product, its scopes and data sources aside. */
export function effectOf(facts: TenantFacts, person: string, assignment: UnifiedAssignment, product: Product): Certain {
  const principals = principalsOf(facts, person);
  const byName = assignment.principals
    .filter((id) => principals.has(id))
    .map((id): Certain => {
      const type = groupIn(facts, id)?.type ?? 'security';
      return ({ security: 'allow', microsoft365: 'conditional', distribution: 'deny' } as const)[type];
    });
  return all([any(byName), effectByKind(personIn(facts, person), product)]);
}

function effectByKind(person: PersonFact | undefined, product: Product): Certain {
  if (person?.kind === 'ServicePrincipal') return product === 'SENT' ? 'deny' : 'conditional';
  if (person?.kind === 'ForeignPrincipal') return product === 'SENT' || product === 'MDO' ? 'deny' : 'allow';
  return 'allow';
}

export type Origin = 'own' | 'external' | 'foreign';

/** S-75, S-77: guests who do not state a home belong elsewhere. */
export function originOf(person: PersonFact | undefined): Origin {
  if (person?.kind === 'ForeignPrincipal') return 'foreign';
  if (person?.kind !== 'User') return 'own';
  if (person.home !== undefined) return person.home === 'external' ? 'external' : 'own';
  return person.userType === 'Guest' ? 'external' : 'own';
}
