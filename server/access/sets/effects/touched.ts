import { asItIs } from '../../judge/lens.ts';
import type { AccessModel } from '../../judge/model.ts';
import { possibleModels } from '../../judge/unknown-switches.ts';
import type { Bearer } from '../bearer.ts';
import type { ComparedQuestion } from '../comparison.ts';
import { contentOf } from '../contents.ts';
import type { Facet } from '../facets.ts';
import { factorsOf } from '../factors.ts';
import type { NamedLook } from '../looks.ts';
import { meaningsOf } from '../meaning.ts';
import type { Profile } from '../profile.ts';
import { columnOf, meaningsUnder } from '../remembered-meanings.ts';
import type { Difference } from './changed-bearers.ts';

/** Some people who were alike and still are. */
export interface Alike {
  readonly before: Profile;
  readonly after: Profile;
  readonly size: number;
}

interface Touched {
  readonly sample: Profile;
  readonly was: Bearer | undefined;
  readonly is: Bearer | undefined;
}

/**
 * The questions whose answer may be another one for some of these people: where everything that they have or hold
 * otherwise means the same as before to all that an answer follows from, it is not. Looked at before anybody is judged.
 */
export function touchedQuestions(
  before: AccessModel,
  after: AccessModel,
  alike: readonly Alike[],
  difference: Difference,
  questions: readonly ComparedQuestion[],
): readonly ComparedQuestion[] {
  const isOpen = possibleModels(before).length > 0 || possibleModels(after).length > 0;
  if (difference.isForEverybody || isOpen) return questions;
  const touched = touchedIn(alike, difference).map(({ sample, was, is }) => [
    meaningUnder(before, { sample, ...(was ? { bearer: was } : {}) }),
    meaningUnder(after, { sample, ...(is ? { bearer: is } : {}) }),
  ]);
  const [was, is] = [factorsOf(before, questions), factorsOf(after, questions)];
  const isTouched = was.looks.map((old, place) => {
    const now = is.looks[place];
    if (old === undefined || now === undefined) return old !== now;
    return touched.some(([textBefore, textAfter]) => textBefore?.(old) !== textAfter?.(now));
  });
  return questions.filter((_, place) => {
    const { first, sight } = was.ofQuestion[place] as (typeof was.ofQuestion)[number];
    return isTouched[first] === true || (sight !== undefined && isTouched[sight] === true);
  });
}

/** Which meaning one facet has. */
function meaningUnder(model: AccessModel, facet: Facet): (asked: NamedLook) => string {
  const { now } = meaningsUnder(model);
  const content = contentOf(model, facet);
  const meanings = meaningsOf(model, facet, asItIs);
  return ({ key, look }) => columnOf(now, key).textOf(content, () => meanings.of(look));
}

/** Each thing that people of some base have or hold otherwise, once. */
function touchedIn(alike: readonly Alike[], { principals }: Difference): readonly Touched[] {
  const touched = new Map<string, Touched>();
  for (const { before, after } of alike) {
    const [old, now] = [byKey(before.now), byKey(after.now)];
    for (const key of new Set([...old.keys(), ...now.keys()])) {
      const [was, is] = [old.get(key), now.get(key)];
      const id = (is ?? was)?.group ?? after.person.id;
      if (was && is && !principals.has(id)) continue;
      touched.set(`${before.base} ${after.base} ${key}`, { sample: after, was, is });
    }
  }
  return [...touched.values()];
}

function byKey(bearers: readonly Bearer[]): ReadonlyMap<string, Bearer> {
  return new Map(bearers.map((bearer) => [bearer.key, bearer]));
}
