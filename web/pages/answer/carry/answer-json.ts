import type { Carried } from './carried.ts';

/** The whole answer for a program: the question, the answer as the API gave it, and where it comes from. */
export function answerAsJson({ decision, question, address, sources, snapshot, madeAt }: Carried): string {
  const { __typename: _name, ...answer } = decision;
  return `${JSON.stringify({ whycan: 'answer/1', question, answer, sources, snapshot, address, madeAt }, null, 2)}\n`;
}
