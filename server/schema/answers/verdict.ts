import type { Verdict } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const VerdictEnum = describedEnum<Verdict>('Verdict', 'The verdict of an answer.', {
  allow: 'Every requirement is met.',
  deny: 'At least one requirement is not met, and data that was not imported could not change that.',
  conditional:
    "Depends: Microsoft's documentation is contradictory on a point that decides the answer, or an assignment scope could not be interpreted. The sentence and `notes` explain which.",
  unknown: 'Data that could change the answer was not imported; `completeness` lists it.',
});
