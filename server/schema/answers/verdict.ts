import type { Verdict } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const VerdictEnum = describedEnum<Verdict>('Verdict', 'What an answer comes to.', {
  allow: 'Every requirement is met.',
  deny: 'At least one requirement is not met, and no missing fact could change that.',
  conditional:
    "Microsoft's documents contradict each other and the answer rests on that point, or it rests on a scope of unknown kind; sentence and `notes` say which.",
  unknown: 'A source that could change the answer was not imported; `completeness` names it.',
});
