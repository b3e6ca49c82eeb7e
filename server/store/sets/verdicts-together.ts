import type { AccessModel } from '../../access/judge/model.ts';
import type { ComparedQuestion } from '../../access/sets/comparison.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import { profileAlone } from '../../access/sets/profile.ts';
import { verdictLists } from '../../access/sets/verdict-lists.ts';
import type { Person } from '../../access/terms/facts.ts';
import { type Verdict, verdicts } from '../../access/terms/vocabulary.ts';
import type { Turn } from '../../turns/turns.ts';
import { inTurns } from './in-turns.ts';

/** How many of these people can do what is asked, by question. */
export async function countHolders(
  { model, profiles, sizes }: Pick<Everybody, 'model' | 'profiles' | 'sizes'>,
  questions: readonly ComparedQuestion[],
  turn: Turn,
): Promise<Float64Array> {
  const lists = await inTurns(verdictLists(model, profiles, questions), turn);
  const people = new Float64Array(lists.count);
  for (const [profile, size] of sizes.entries()) {
    const list = lists.listOf[profile] as number;
    people[list] = (people[list] as number) + size;
  }
  const holders = new Float64Array(questions.length);
  const row = new Uint8Array(questions.length);
  for (const [list, size] of people.entries()) {
    await turn(() => lists.write(list, row));
    for (const [question, verdict] of row.entries())
      if (verdict === allow) holders[question] = (holders[question] as number) + size;
  }
  return holders;
}

/** What is asked comes to for each of a few people, by person and question. */
export async function verdictsOf(
  model: AccessModel,
  people: readonly Person[],
  questions: readonly ComparedQuestion[],
  turn: Turn,
): Promise<readonly (readonly Verdict[])[]> {
  const profiles = await turn(() => people.map((person) => profileAlone(model, person)));
  const { listOf, write } = await inTurns(verdictLists(model, profiles, questions), turn);
  return [...listOf].map((list) => {
    const row = new Uint8Array(questions.length);
    write(list, row);
    return Array.from(row, (place) => verdicts[place] as Verdict);
  });
}

const allow = verdicts.indexOf('allow');
