import { nodeKey } from '../terms/node.ts';
import { account, type Cause, type CauseFact, presence } from './cause.ts';
import { CauseFacts, type FactSet } from './cause-facts.ts';
import { causeSentence, type Told } from './cause-sentence.ts';
import type { Comparison } from './comparison.ts';
import type { Difference, Impact } from './impact.ts';
import type { Pair, States } from './states.ts';
import type { VerdictLists } from './verdict-lists.ts';
import { type WantedCause, wantedCauses } from './wanted-causes.ts';

interface Gathered {
  readonly facts: FactSet;
  readonly isWorse: boolean;
  people: number;
  readonly gain: Set<string>;
  readonly lose: Set<string>;
}

/**
 * What made the differences: the smallest sets of facts, those of most people first. Everybody who is affected is
 * counted with one at least. Yields often.
 */
export function* causesOf(
  states: States,
  was: VerdictLists,
  is: VerdictLists,
  comparison: Comparison,
  { differencesOf }: Impact,
  since: Told['since'],
): Generator<void, readonly Cause[]> {
  const finder = new CauseFacts(states, was.factors, is.factors);
  const plans = new Map<string, readonly WantedCause[]>();
  const gathered = new Map<string, Gathered>();
  for (const [place, pair] of states.pairs.entries()) {
    const found = differencesOf(place);
    if (found.length === 0) continue;
    for (const { key, ...cause } of minimal(causesOfPair(pair, found))) {
      const known = gathered.get(key) ?? { ...cause, people: 0, gain: new Set<string>(), lose: new Set<string>() };
      gathered.set(key, known);
      known.people += states.sizes[place] as number;
      for (const id of cause.gain) known.gain.add(id);
      for (const id of cause.lose) known.lose.add(id);
    }
    yield;
  }
  const told = { before: states.before.model, after: states.after.model, since };
  const positions = new Map(comparison.questions.map(({ capability }, position) => [capability.id, position]));
  const inOrder = (ids: ReadonlySet<string>): string[] =>
    [...ids].sort((left, right) => (positions.get(left) as number) - (positions.get(right) as number));
  return [...gathered.entries()]
    .sort(([leftKey, left], [rightKey, right]) => right.people - left.people || (leftKey < rightKey ? -1 : 1))
    .map(([, { facts, isWorse, people, gain, lose }]) => ({
      sentence: causeSentence(facts, isWorse, told),
      nodes: [...new Map(facts.flatMap(({ node }) => (node ? [[nodeKey(node), node]] : []))).values()],
      people,
      gain: inOrder(gain),
      lose: inOrder(lose),
    }));

  function causesOfPair(pair: Pair, found: readonly Difference[]): KeyedCause[] {
    const [old, now] = [listAt(was, pair.before), listAt(is, pair.after)];
    const single = singleCause(states, pair);
    const planKey = `${pair.before === undefined ? '' : was.listOf[pair.before]} ${pair.after === undefined ? '' : is.listOf[pair.after]}`;
    const plan = plans.get(planKey) ?? wantedCauses(found, comparison.questions, was.factors.ofQuestion, old, now);
    plans.set(planKey, plan);
    return plan.flatMap(({ factors, isWorse, gain, lose }) => {
      const sets = single
        ? [[single]]
        : factors.map((factor) => finder.setsFor(pair, factor, isWorse, now[factor] as number)).reduce(together);
      return sets.map((facts) => ({ key: keyOf(facts, isWorse), facts, isWorse, gain, lose }));
    });
  }
}

interface KeyedCause extends Omit<WantedCause, 'factors'> {
  readonly key: string;
  readonly facts: FactSet;
}

function listAt({ listOf, factors, factorsOf }: VerdictLists, place: number | undefined): Uint8Array {
  return place === undefined ? new Uint8Array(factors.looks.length) : factorsOf(listOf[place] as number);
}

/** What explains everything: who is not in both states, or whose account is enabled in one of them only. */
function singleCause({ before, after }: States, pair: Pair): CauseFact | undefined {
  if (pair.before === undefined || pair.after === undefined) return presence;
  return before.profiles[pair.before]?.isEnabled === after.profiles[pair.after]?.isEnabled ? undefined : account;
}

function together(left: readonly FactSet[], right: readonly FactSet[]): readonly FactSet[] {
  return left.flatMap((some) => right.map((others) => [...some, ...others]));
}

function keyOf(facts: FactSet, isWorse: boolean): string {
  return JSON.stringify([isWorse, facts.map(({ key }) => key).sort()]);
}

/** A set that holds another one is not needed: what it explains is counted with the smaller. */
function minimal(causes: readonly KeyedCause[]): KeyedCause[] {
  const byKey = new Map<string, KeyedCause & { gain: Set<string>; lose: Set<string> }>();
  for (const cause of causes) {
    const known = byKey.get(cause.key) ?? { ...cause, gain: new Set<string>(), lose: new Set<string>() };
    byKey.set(cause.key, known);
    for (const id of cause.gain) known.gain.add(id);
    for (const id of cause.lose) known.lose.add(id);
  }
  const all = [...byKey.values()].sort((left, right) => left.facts.length - right.facts.length);
  const kept: typeof all = [];
  for (const cause of all) {
    const keys = new Set(cause.facts.map(({ key }) => key));
    const within = kept.filter(
      ({ isWorse, facts }) => isWorse === cause.isWorse && facts.every(({ key }) => keys.has(key)),
    );
    for (const smaller of within) {
      for (const id of cause.gain) smaller.gain.add(id);
      for (const id of cause.lose) smaller.lose.add(id);
    }
    if (within.length === 0) kept.push(cause);
  }
  return kept;
}
