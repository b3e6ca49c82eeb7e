import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgementsFor } from '../../../server/access/judge/judge.ts';
import { accessModel } from '../../../server/access/judge/model.ts';
import { personOf } from '../../../server/access/judge/person.ts';
import { holderOfOne } from '../../../server/access/sets/holder-of-one.ts';
import type { Held } from '../../../server/access/sets/holders.ts';
import type { TenantFacts } from '../../../server/access/terms/facts.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { askable } from '../../../server/store/askable.ts';
import { crowds } from './crowd.ts';

const { rulebook } = loadCatalogue();
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 100);
const newcomer = { kind: 'User', id: 'newcomer', displayName: 'Newcomer', userType: 'Member', enabled: true } as const;

/** The same tenant with somebody more in it, who has nothing but this. */
function withNewcomer(facts: TenantFacts, { kind, id }: Held): TenantFacts {
  const holding = { role: id, principal: newcomer.id, state: 'active' as const, scope: '/' };
  return {
    ...facts,
    people: [...facts.people, newcomer],
    entraHoldings: kind === 'EntraRole' ? [...facts.entraHoldings, holding] : facts.entraHoldings,
    unifiedRoles: facts.unifiedRoles.map((role) => ({
      ...role,
      assignments: role.assignments.map((assignment) =>
        (kind === 'UnifiedRole' && role.id === id) || (kind === 'UnifiedAssignment' && assignment.id === id)
          ? { ...assignment, principals: [...assignment.principals, newcomer.id] }
          : assignment,
      ),
    })),
    legacyRoles: facts.legacyRoles.map((role) =>
      kind === 'LegacyRole' && role.key === id ? { ...role, principals: [...role.principals, newcomer.id] } : role,
    ),
  };
}

function heldIn({ unifiedRoles, legacyRoles }: TenantFacts): Held[] {
  return [
    ...['5f2222b1-57c3-48ba-8ad5-d4759f1fde6f', '194ae4cb-b126-40b2-bd5b-6091b380977d'].map(
      (id): Held => ({ kind: 'EntraRole', id }),
    ),
    ...unifiedRoles.flatMap(({ id, assignments }): Held[] => [
      { kind: 'UnifiedRole', id },
      ...assignments.map((assignment): Held => ({ kind: 'UnifiedAssignment', id: assignment.id })),
    ]),
    ...legacyRoles.map(({ key }): Held => ({ kind: 'LegacyRole', id: key })),
  ];
}

it('answers for who holds one thing as for somebody who is given just that, in random tenants', {
  timeout: Math.max(60_000, numRuns * 400),
}, () => {
  fc.assert(
    fc.property(crowds(rulebook), fc.nat(), ({ facts }, at) => {
      const all = heldIn(facts);
      const held = all[at % all.length] as Held;
      const given = withNewcomer(facts, held);
      const alone = judgementsFor(accessModel(given, rulebook), personOf(given, newcomer.id) ?? expect.fail());
      const { model, person } = holderOfOne(accessModel(facts, rulebook), held);
      const together = judgementsFor(model, person);
      for (const { question } of askable(rulebook))
        expect([question.capability, together(question).verdict]).toEqual([
          question.capability,
          alone(question).verdict,
        ]);
    }),
    { numRuns },
  );
});
