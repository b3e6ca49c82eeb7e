import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../server/access/judge/judge.ts';
import { type AccessModel, accessModel } from '../../../server/access/judge/model.ts';
import { causesOf } from '../../../server/access/sets/causes.ts';
import { comparisonOf } from '../../../server/access/sets/comparison.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { impactOf, isGain, isLoss } from '../../../server/access/sets/impact.ts';
import { shareMeanings } from '../../../server/access/sets/remembered-meanings.ts';
import { type ListedPerson, type States, statesOf, statesUnder } from '../../../server/access/sets/states.ts';
import { verdictLists } from '../../../server/access/sets/verdict-lists.ts';
import type { Person, TenantFacts } from '../../../server/access/terms/facts.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { changePlainly } from '../plain-changes.ts';
import { changesOn } from '../random-changes.ts';
import { assumedIn, everybodyIn, finished } from './alone.ts';
import { crowds } from './crowd.ts';

const { rulebook } = loadCatalogue();
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 6);

/** Of so many questions one is asked of everybody alone. */
const asked = 23;

function comparedIn(states: States) {
  shareMeanings(states.before.model, states.after.model);
  const comparison = comparisonOf(states.before.model, states.after.model);
  const listsOf = ({ model, profiles }: States['before']) =>
    finished(verdictLists(model, profiles, comparison.questions));
  const [was, is] = [listsOf(states.before), listsOf(states.after)];
  const impact = finished(impactOf(states, was, is, comparison));
  const causesFor = (some: States, of = impact) => finished(causesOf(some, was, is, comparison, of, 'once'));
  return { comparison, impact, causes: causesFor(states), causesFor };
}

/** The verdicts that are others, by asking about each person and question in turn. */
function askedOneByOne(
  facts: readonly [TenantFacts, TenantFacts],
  { comparison }: ReturnType<typeof comparedIn>,
  ids: readonly string[],
  offset: number,
): string[] {
  const models = facts.map((some) => accessModel(some, rulebook)) as [AccessModel, AccessModel];
  const people = facts.map((some) => new Map(everybodyIn(some).map((person) => [person.id, person])));
  const verdictOf = (side: 0 | 1, id: string, place: number): string => {
    const person: Person | undefined = people[side]?.get(id);
    const { capability, deviceGroup } = comparison.questions[place] as (typeof comparison.questions)[number];
    const isThere =
      deviceGroup === undefined || deviceGroup === 'ungrouped' || models[side].deviceGroupsById.has(deviceGroup);
    const needsIt = capability.products.get('MDE')?.needsDeviceGroup === true;
    if (!person || (!isThere && needsIt)) return 'deny';
    const on = deviceGroup === undefined ? {} : { deviceGroup };
    return judge(models[side], person, { capability: capability.id, on }).verdict;
  };
  return ids.flatMap((id) =>
    comparison.questions.flatMap((_, place) => {
      if (place % asked !== offset) return [];
      const [before, after] = [verdictOf(0, id, place), verdictOf(1, id, place)];
      return before === after ? [] : [`${id} ${place} ${before} ${after}`];
    }),
  );
}

function askedAtOnce({ ids, pairOf }: States, { impact }: ReturnType<typeof comparedIn>, offset: number): string[] {
  return ids.flatMap((id, place) =>
    impact
      .differencesOf(pairOf[place] as number)
      .filter(({ question }) => question % asked === offset)
      .map(({ question, before, after }) => `${id} ${question} ${before} ${after}`),
  );
}

function expectCounted(states: States, { impact, comparison }: ReturnType<typeof comparedIn>): void {
  const ofPeople = [...states.pairOf].map(impact.differencesOf);
  const affected = ofPeople.filter((found) => found.length > 0);
  expect(impact.people).toMatchObject({
    affected: affected.length,
    gain: affected.filter((found) => found.some(isGain)).length,
    lose: affected.filter((found) => found.some(isLoss)).length,
  });
  expect(impact.total).toBe(affected.flat().length);
  for (const { id, gain, lose } of impact.capabilities) {
    const place = comparison.questions.findIndex(({ capability }) => capability.id === id);
    const found = affected.flat().filter(({ question }) => question === place);
    expect([gain, lose]).toEqual([found.filter(isGain).length, found.filter(isLoss).length]);
  }
}

/** Everybody who is affected belongs to a cause, and every capability that somebody gains or loses stands with one. */
function expectExplained(
  states: States,
  { impact, causes, comparison, causesFor }: ReturnType<typeof comparedIn>,
): void {
  const idsOf = (is: typeof isGain) =>
    new Set(
      states.pairs
        .flatMap((_, place) => impact.differencesOf(place))
        .filter(is)
        .map(({ question }) => comparison.questions[question]?.capability.id),
    );
  expect(new Set(causes.flatMap(({ gain }) => gain))).toEqual(idsOf(isGain));
  expect(new Set(causes.flatMap(({ lose }) => lose))).toEqual(idsOf(isLoss));
  expect(causes.map(({ people }) => people)).toEqual(causes.map(({ people }) => people).sort((a, b) => b - a));
  const affected = states.pairs.flatMap((_, place) => (impact.differencesOf(place).length > 0 ? [place] : []));
  for (const place of affected.filter((_, index) => index % 7 === 0)) {
    const sizes = states.sizes.map((size, other) => (other === place ? size : 0));
    const differencesOf = (other: number) => (other === place ? impact.differencesOf(other) : []);
    expect(causesFor({ ...states, sizes }, { ...impact, differencesOf })[0]?.people).toBe(sizes[place]);
  }
}

describe('on random tenants full of people, comparing everybody at once', {
  timeout: Math.max(240_000, numRuns * 1_500),
}, () => {
  it('finds under a what-if what asking about each person and question finds', () => {
    const assuming = crowds(rulebook).chain(({ facts }) =>
      fc.record({ facts: fc.constant(facts), changes: changesOn(facts, rulebook), offset: fc.nat(asked - 1) }),
    );
    fc.assert(
      fc.property(assuming, ({ facts, changes, offset }) => {
        const before = gather(accessModel(facts, rulebook), everybodyIn(facts));
        const states = statesUnder(before, assumedIn(facts, before, changes));
        const compared = comparedIn(states);
        const one = askedOneByOne([facts, changePlainly(facts, changes, rulebook)], compared, before.ids, offset);
        expect(askedAtOnce(states, compared, offset)).toEqual(one);
        expectCounted(states, compared);
        expectExplained(states, compared);
      }),
      { numRuns },
    );
  });

  it('finds between two tenants what asking about each person and question in both finds', () => {
    const both = fc.record({
      tenants: fc.tuple(crowds(rulebook), crowds(rulebook)).map(([one, other]) => [one.facts, other.facts] as const),
      offset: fc.nat(asked - 1),
    });
    const isBefore = (left: ListedPerson, right: ListedPerson) => left.id < right.id;
    fc.assert(
      fc.property(both, ({ tenants, offset }) => {
        const [before, after] = tenants.map((facts) => {
          const people = everybodyIn(facts).sort((left, right) => (left.id < right.id ? -1 : 1));
          return gather(accessModel(facts, rulebook), people);
        }) as [ReturnType<typeof gather>, ReturnType<typeof gather>];
        const states = statesOf(before, after, isBefore);
        expect(states.ids).toEqual([...new Set([...before.ids, ...after.ids])].sort());
        const compared = comparedIn(states);
        expect(askedAtOnce(states, compared, offset)).toEqual(askedOneByOne(tenants, compared, states.ids, offset));
        expectCounted(states, compared);
        expectExplained(states, compared);
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});
