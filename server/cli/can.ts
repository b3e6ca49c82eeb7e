import { answering } from './answer-question.ts';
import { answerText } from './answer-text.ts';

/** `whycan can`: what is met, then what is missing. */
export const can = answering(answerText);
