import type { PageCodec } from '../../address/page-codec.ts';
import { pick, textOf } from '../../address/parameters.ts';
import { type VerdictCode, verdictCodes } from '../../api/vocabulary.ts';

export interface PersonAddress {
  readonly page: 'person';
  readonly person: string;
  /** Which of their capabilities are listed: those with one of these verdicts, or all of them when there is none. */
  readonly verdicts: readonly VerdictCode[];
  /** Only what could be done after activation in PIM is listed. */
  readonly isEligible: boolean;
  /** Words that the listed capabilities contain. */
  readonly text: string;
}

export function personAddress(person: string): PersonAddress {
  return { page: 'person', person, verdicts: [], isEligible: false, text: '' };
}

export const personCodec: PageCodec<PersonAddress> = {
  page: 'person',
  subject: ({ person }) => [person],
  encode: ({ person, verdicts, isEligible, text }) => [
    ['person', person],
    ['verdict', verdicts.join(' ')],
    ['state', isEligible ? 'eligible' : undefined],
    ['text', text],
  ],
  decode: (query) => {
    const person = textOf(query, 'person');
    if (person === undefined) return undefined;
    return {
      ...personAddress(person),
      verdicts: pick(verdictCodes, textOf(query, 'verdict')),
      isEligible: textOf(query, 'state') === 'eligible',
      text: textOf(query, 'text') ?? '',
    };
  },
};
