import type { VerdictCode } from '../../api/vocabulary.ts';
import { sectionTitle } from '../../parts/text/section-title.ts';
import type { CapabilityAnswer } from './person-document.ts';

/** The answers whose words, badges included, contain every word of the text; case and accents do not matter. */
export function matchingText(answers: readonly CapabilityAnswer[], text: string): CapabilityAnswer[] {
  const words = plain(text).split(/\s+/u);
  return answers.filter((answer) => {
    const haystack = plain(
      [
        answer.capability.title,
        answer.capability.key,
        sectionTitle(answer.section),
        answer.sentence,
        isAfterActivation(answer) ? 'After activation in PIM' : '',
      ].join(' '),
    );
    return words.every((word) => haystack.includes(word));
  });
}

/** No verdict chosen means all of them. */
export function matchingVerdicts(
  answers: readonly CapabilityAnswer[],
  verdicts: readonly VerdictCode[],
): CapabilityAnswer[] {
  return verdicts.length === 0 ? [...answers] : answers.filter((answer) => verdicts.includes(answer.verdict));
}

/** Whatever could be activated, or only what could be done after activation in PIM. */
export function matchingState(answers: readonly CapabilityAnswer[], isEligible: boolean): CapabilityAnswer[] {
  return isEligible ? answers.filter(isAfterActivation) : [...answers];
}

export function isAfterActivation({ state }: CapabilityAnswer): boolean {
  return state === 'AFTER_ACTIVATION';
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
