import { answering } from './answer-question.ts';
import { whyNotText } from './answer-text.ts';

/** `whycan why-not`: the same answer as `can`, with what is missing first. */
export const whyNot = answering(whyNotText);
