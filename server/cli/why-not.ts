import { answering } from './answer-question.ts';
import { type AnswerObject, activationText, answerFields, footText, leafText } from './answer-text.ts';
import { jsonSelection } from './can.ts';

export interface WhyNotObject extends AnswerObject {
  readonly reasons: readonly { readonly reason: string; readonly sentence: string }[];
}

/** `whycan why-not`: the same answer as `can`, with what is missing first. */
export const whyNot = answering({
  jsonSelection,
  textSelection: `{ ${answerFields} reasons { reason sentence } }`,
  textOf: (answer) => whyNotText(answer as unknown as WhyNotObject),
});

export function whyNotText(answer: WhyNotObject): string[] {
  const { verdict, sentence, reasons, routes, notes } = answer;
  const there = routes.leaves.filter((leaf) => leaf.routes.length > 0);
  const isDisputed = verdict === 'CONDITIONAL' && notes.length > 0;
  return [
    `${verdict}  ${sentence}`,
    ...activationText(answer),
    '',
    ...(reasons.length > 0
      ? ['What is missing, nearest first:', ...reasons.map((reason, index) => reasonLine(reason, index + 1))]
      : [isDisputed ? "Nothing is missing; Microsoft's documents disagree, see the notes." : 'Nothing is missing.']),
    '',
    ...(there.length > 0
      ? ['What is in place:', ...there.flatMap((leaf, index) => [...(index > 0 ? [''] : []), ...leafText(leaf)])]
      : ['None of what it needs is in place.']),
    ...footText(answer),
  ];
}

/** `1. legacy-ignored: …`, the class as expectations write it. */
function reasonLine({ reason, sentence }: WhyNotObject['reasons'][number], place: number): string {
  return `  ${place}. ${reason.toLowerCase().replaceAll('_', '-')}: ${sentence}`;
}
