import { type Around, decodeAround, encodeAround, nothingAround } from '../../address/around.ts';
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
  readonly around: Around;
}

export function personAddress(person: string): PersonAddress {
  return { page: 'person', person, verdicts: [], isEligible: false, text: '', around: nothingAround };
}

export const personCodec: PageCodec<PersonAddress> = {
  page: 'person',
  subject: ({ person }) => [person],
  encode: ({ person, verdicts, isEligible, text, around }) => [
    ['person', person],
    ['verdict', verdicts.join(' ')],
    ['state', isEligible ? 'eligible' : undefined],
    ['text', text],
    ...encodeAround(around),
  ],
  decode: (query) => {
    const person = textOf(query, 'person');
    if (person === undefined) return undefined;
    return {
      ...personAddress(person),
      verdicts: pick(verdictCodes, textOf(query, 'verdict')),
      isEligible: textOf(query, 'state') === 'eligible',
      text: textOf(query, 'text') ?? '',
      around: decodeAround(query),
    };
  },
};
