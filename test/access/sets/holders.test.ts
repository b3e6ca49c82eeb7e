import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allActivated, asItIs, type Lens } from '../../../server/access/judge/lens.ts';
import { type AccessModel, accessModel } from '../../../server/access/judge/model.ts';
import { activeEntraHoldings, viewOf } from '../../../server/access/judge/view.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { type Held, holdersOf } from '../../../server/access/sets/holders.ts';
import type { Person } from '../../../server/access/terms/facts.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { everybodyIn, finished } from './alone.ts';
import { crowds } from './crowd.ts';

const { rulebook } = loadCatalogue();

/** What one person has, looked at alone. */
function heldAlone(model: AccessModel, person: Person, lens: Lens): string[] {
  if (!person.enabled) return [];
  const view = viewOf(model, person, lens);
  return [
    ...activeEntraHoldings(view).map(({ holding }) => `EntraRole ${holding.role}`),
    ...view.unified.flatMap(({ holding }) => [
      `UnifiedRole ${holding.role.id}`,
      `UnifiedAssignment ${holding.assignment.id}`,
    ]),
    ...view.legacy.map(({ holding }) => `LegacyRole ${holding.key}`),
  ];
}

function heldIn({ facts }: AccessModel): Held[] {
  return [
    ...[...rulebook.entraRoles.keys()].map((id) => ({ kind: 'EntraRole' as const, id })),
    ...facts.unifiedRoles.flatMap(({ id, assignments }) => [
      { kind: 'UnifiedRole' as const, id },
      ...assignments.map((assignment) => ({ kind: 'UnifiedAssignment' as const, id: assignment.id })),
    ]),
    ...facts.legacyRoles.map(({ key }) => ({ kind: 'LegacyRole' as const, id: key })),
  ];
}

it('says of everybody of a random tenant who holds a role, now and after activation, as of each alone', () => {
  fc.assert(
    fc.property(crowds(rulebook), ({ facts }) => {
      const model = accessModel(facts, rulebook);
      const people = everybodyIn(facts);
      const everybody = gather(model, people);
      const alone = people.map((person) => ({
        now: new Set(heldAlone(model, person, asItIs)),
        later: new Set(heldAlone(model, person, allActivated)),
      }));
      for (const held of heldIn(model)) {
        const key = `${held.kind} ${held.id}`;
        const found = finished(holdersOf(everybody, held));
        const expected = alone.map(({ now, later }) =>
          now.has(key) ? 'now' : later.has(key) ? 'after-activation' : undefined,
        );
        expect([...everybody.profileOf].map((profile) => found[profile])).toEqual(expected);
      }
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 100) },
  );
});
