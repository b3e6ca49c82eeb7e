import fc from 'fast-check';
import type { EntraHolding, FactCoverage, TenantFacts, UnifiedRole } from '../../server/access/terms/facts.ts';
import type { Question } from '../../server/access/terms/question.ts';
import type { CapabilityRow, Rulebook } from '../../server/access/terms/rulebook.ts';
import type { FactKind, Product, Workload } from '../../server/access/terms/vocabulary.ts';
import { blocksOf, mentioned } from './random-question.ts';

/** A corner where several rules meet, which chance alone seldom visits. */
export interface Theme {
  readonly name: string;
  readonly isAbout: (row: CapabilityRow) => boolean;
  /** Permissions that are asked for by themselves. */
  readonly permissions: readonly string[];
  /** The workload that questions name, where they name one. */
  readonly workloads: readonly Workload[];
  readonly paint: (
    rulebook: Rulebook,
    person: string,
    question: Question,
  ) => fc.Arbitrary<(facts: TenantFacts) => TenantFacts>;
}

export function holders(facts: TenantFacts, person: string, place: number): string[] {
  const candidates = [
    person,
    ...facts.groups.filter((group) => group.members.includes(person)).map((group) => group.id),
  ];
  return [candidates[place % candidates.length] ?? person];
}

export const place = fc.nat(6);

/** At most one of the roles, active for the whole tenant; a role may be named often so that it comes often. */
export function activeRole(roles: readonly string[], person: string): fc.Arbitrary<EntraHolding[]> {
  const holding = fc
    .constantFrom(...roles)
    .map((role): EntraHolding => ({ role, principal: person, state: 'active', scope: '/' }));
  return fc.oneof(
    { weight: 2, arbitrary: holding.map((one) => [one]) },
    { weight: 1, arbitrary: fc.constant<EntraHolding[]>([]) },
  );
}

/** Everything that the blocks of a question name. */
export function wordsOf(rulebook: Rulebook, question: Question): ReadonlySet<string> {
  return new Set(
    blocksOf(rulebook, question).flatMap(({ byRegime }) =>
      [byRegime.unified, byRegime.legacy, byRegime.basic].flatMap((part) => (part ? mentioned(part) : [])),
    ),
  );
}

/** Mostly everything has been read. */
export function incomplete(...kinds: readonly FactKind[]): fc.Arbitrary<readonly FactCoverage[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc
        .subarray([...kinds], { minLength: 1, maxLength: 2 })
        .map((some) => some.map((kind) => ({ kind, state: 'missing' as const }))),
    },
  );
}

export function isForeign(facts: TenantFacts, person: string): boolean {
  return facts.people.some((one) => one.id === person && one.kind === 'ForeignPrincipal');
}

/** A unified role that is assigned once. */
export function roleOn(
  id: string,
  permissions: readonly string[],
  dataSources: readonly Product[] | 'all',
  principal: string,
  scopes: readonly string[] = [],
): UnifiedRole {
  const assignment = {
    id: `${id}#0`,
    displayName: id,
    principals: [principal],
    dataSources,
    includeFutureDataSources: false,
    scopes,
  };
  return { id, displayName: id, permissions, permissionSets: [], imported: [], assignments: [assignment] };
}
