import type { OutcomeCode } from '../../api/vocabulary.ts';
import type { IconName } from '../icon/paths.ts';
import { verdicts } from '../verdict/verdict.ts';
import type { WhoCanPage } from './who-can-document.ts';

interface OutcomeLook {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: string;
  /** Where the counts have it. */
  readonly key: Exclude<keyof WhoCanPage['counts'], '__typename'>;
  /** Said of an empty list. */
  readonly none: string;
}

/** What a question comes to for somebody, in the words and signs of single answers. */
export const outcomeLooks: Readonly<Record<OutcomeCode, OutcomeLook>> = {
  ALLOW: { ...lookOf('ALLOW'), word: 'Now', key: 'allow', none: 'Nobody has this access now.' },
  ELIGIBLE: {
    word: 'After activation',
    icon: 'clock',
    tone: 'eligible',
    key: 'eligible',
    none: 'Nobody could activate this access in PIM.',
  },
  CONDITIONAL: { ...lookOf('CONDITIONAL'), key: 'conditional', none: 'It depends for nobody.' },
  UNKNOWN: { ...lookOf('UNKNOWN'), key: 'unknown', none: 'It is known of everybody.' },
  DENY: { ...lookOf('DENY'), word: 'No access', key: 'deny', none: 'Nobody is without this access.' },
};

function lookOf(verdict: keyof typeof verdicts) {
  const { word, icon, tone } = verdicts[verdict];
  return { word, icon, tone };
}
