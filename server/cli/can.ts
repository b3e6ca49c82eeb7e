import { answering } from './answer-question.ts';
import { answerText } from './answer-text.ts';
import type { Command } from './command.ts';

const answerOne = answering(answerText);

/** `whycan can`: what is met, then what is missing; with `--history` the answer in each snapshot; with `--batch` many questions, each answered in one line. */
export const can: Command = async (invocation) => {
  if (invocation.options.has('history')) {
    const { answerOverTime } = await import('./answer-over-time.ts');
    return await answerOverTime(invocation);
  }
  if (!invocation.options.has('batch')) return await answerOne(invocation);
  const { answerBatch } = await import('./batch/answer-batch.ts');
  return await answerBatch(invocation);
};
