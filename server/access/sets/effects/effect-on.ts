import type { AccessModel } from '../../judge/model.ts';
import { verdicts } from '../../terms/vocabulary.ts';
import { type ComparedQuestion, comparisonOf } from '../comparison.ts';
import { shareMeanings } from '../remembered-meanings.ts';
import { type VerdictLists, verdictLists } from '../verdict-lists.ts';
import type { Difference } from './changed-bearers.ts';
import type { GainAndLoss } from './person-effects.ts';
import { type Alike, touchedQuestions } from './touched.ts';

/** What changes do to some people. */
export interface Effect extends GainAndLoss {
  /** How many people are affected: some verdict of theirs is another one, somewhere or on a device group. */
  readonly people: number;
}

/** Compares everything that can be asked about these people, somewhere and on each device group; yields often. */
export function* effectOn(
  before: AccessModel,
  after: AccessModel,
  everyone: readonly Alike[],
  difference: Difference,
): Generator<void, Effect> {
  shareMeanings(before, after);
  const alike = everyone.filter((some) => mayDiffer(some, difference));
  const all = comparisonOf(before, after).questions;
  const questions = touchedQuestions(before, after, alike, difference, all);
  if (alike.length === 0 || questions.length === 0) return { people: 0, gain: [], lose: [] };
  const side = (model: AccessModel, which: 'before' | 'after') =>
    verdictLists(
      model,
      alike.map((some) => some[which]),
      questions,
    );
  const was = yield* side(before, 'before');
  const is = yield* side(after, 'after');
  const [gain, lose] = [new Set<string>(), new Set<string>()];
  const areDifferent = comparing(was, is, questions, gain, lose);
  let people = 0;
  for (const [place, { size }] of alike.entries()) {
    if (areDifferent(was.listOf[place] as number, is.listOf[place] as number)) people += size;
    yield;
  }
  const inOrder = (ids: ReadonlySet<string>) => [...before.rulebook.capabilities.keys()].filter((id) => ids.has(id));
  return { people, gain: inOrder(gain), lose: inOrder(lose) };
}

/** Whether two lists differ, noting what is gained and lost; each pair of lists is compared once. */
function comparing(
  was: VerdictLists,
  is: VerdictLists,
  questions: readonly ComparedQuestion[],
  gain: Set<string>,
  lose: Set<string>,
): (before: number, after: number) => boolean {
  const [old, now] = [new Uint8Array(questions.length), new Uint8Array(questions.length)];
  const known = new Map<number, boolean>();
  return (before, after) => {
    const key = before * is.count + after;
    const found = known.get(key) ?? compare(before, after);
    known.set(key, found);
    return found;
  };

  function compare(before: number, after: number): boolean {
    was.write(before, old);
    is.write(after, now);
    let areDifferent = false;
    for (const [place, { capability }] of questions.entries()) {
      if (old[place] === now[place]) continue;
      areDifferent = true;
      if (now[place] === allow) gain.add(capability.id);
      if (old[place] === allow) lose.add(capability.id);
    }
    return areDifferent;
  }
}

const allow = verdicts.indexOf('allow');

function mayDiffer({ before, after }: Alike, { isForEverybody, principals }: Difference): boolean {
  if (!after.isEnabled && !before.isEnabled) return false;
  if (isForEverybody || (before !== after && before.key !== after.key)) return true;
  return principals.has(after.person.id) || after.now.some(({ group }) => group !== undefined && principals.has(group));
}
