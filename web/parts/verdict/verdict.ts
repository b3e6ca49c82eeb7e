import type { VerdictCode } from '../../api/vocabulary.ts';
import type { IconName } from '../icon/paths.ts';

interface VerdictLook {
  readonly word: string;
  readonly icon: IconName;
  /** Suffix of the colour tokens and class names. */
  readonly tone: 'allow' | 'deny' | 'conditional' | 'unknown';
  readonly meaning: string;
}

/** A verdict is told by its word and its sign; the colour only repeats them. */
export const verdicts: Readonly<Record<VerdictCode, VerdictLook>> = {
  ALLOW: { word: 'Yes', icon: 'check', tone: 'allow', meaning: 'All requirements are met.' },
  DENY: { word: 'No', icon: 'cross', tone: 'deny', meaning: 'At least one requirement is not met.' },
  CONDITIONAL: {
    word: 'Depends',
    icon: 'tilde',
    tone: 'conditional',
    meaning:
      'Microsoft’s documentation is contradictory or incomplete, it depends on the policy, or an assignment scope could not be interpreted.',
  },
  UNKNOWN: {
    word: 'Unknown',
    icon: 'question',
    tone: 'unknown',
    meaning: 'Data that could change the answer was not imported.',
  },
};
