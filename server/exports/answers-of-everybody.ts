import { sentenceOf } from '../access/tell/sentence.ts';
import type { Person } from '../access/terms/facts.ts';
import type { CapabilityRow } from '../access/terms/rulebook.ts';
import type { Verdict } from '../access/terms/vocabulary.ts';
import type { ExportSource } from './export-source.ts';

export interface ToldAnswer {
  readonly person: Person;
  readonly capability: CapabilityRow;
  readonly verdict: Verdict;
  readonly sentence: string;
}

/** Of everybody every capability whose answer has one of these verdicts, person by person. */
export async function* answersOfEverybody(
  source: ExportSource,
  verdicts: ReadonlySet<Verdict>,
): AsyncGenerator<ToldAnswer> {
  for await (const person of source.peopleWithGroups())
    for (const { capability, decision } of await source.capabilitiesOf(person)) {
      const { verdict } = decision;
      if (verdicts.has(verdict)) yield { person, capability, verdict, sentence: sentenceOf(decision) };
    }
}
