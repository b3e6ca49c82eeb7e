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
  ALLOW: { word: 'Yes', icon: 'check', tone: 'allow', meaning: 'Everything that is needed is there.' },
  DENY: { word: 'No', icon: 'cross', tone: 'deny', meaning: 'Something that is needed is missing.' },
  CONDITIONAL: {
    word: 'Conditional',
    icon: 'tilde',
    tone: 'conditional',
    meaning: 'Documents contradict each other or leave it open, or it rests on a scope of unknown kind.',
  },
  UNKNOWN: {
    word: 'Unknown',
    icon: 'question',
    tone: 'unknown',
    meaning: 'Facts that could decide it were not imported.',
  },
};
