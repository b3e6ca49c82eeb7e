import { asItIs } from '../../judge/lens.ts';
import type { AccessModel } from '../../judge/model.ts';
import { possibleModels } from '../../judge/unknown-switches.ts';
import type { Question } from '../../terms/question.ts';
import type { Bearer } from '../bearer.ts';
import { wholeOf } from '../looks.ts';
import { meaningsOf } from '../meaning.ts';
import type { Profile } from '../profile.ts';
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
 * Whether the answer to a question may be another one for any of these people: where everything that they have or hold
 * otherwise means the same to it as before, it is not. Asked before anybody is judged.
 */
export function mayTouch(
  before: AccessModel,
  after: AccessModel,
  alike: readonly Alike[],
  difference: Difference,
): (question: Question) => boolean {
  const isOpen = possibleModels(before).length > 0 || possibleModels(after).length > 0;
  if (difference.isForEverybody || isOpen) return () => true;
  const meanings = touchedIn(alike, difference).map(({ sample, was, is }) => [
    meaningsOf(before, { sample, ...(was ? { bearer: was } : {}) }, asItIs),
    meaningsOf(after, { sample, ...(is ? { bearer: is } : {}) }, asItIs),
  ]);
  return (question) => {
    const look = wholeOf(question);
    return meanings.some(
      ([old, now]) => old !== undefined && now !== undefined && old.of(look).text !== now.of(look).text,
    );
  };
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
