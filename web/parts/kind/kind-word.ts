import { inSentence } from '../text/case.ts';
import { kinds } from './kind.ts';

const words = new Set(Object.values(kinds).flatMap(({ word }) => [word, inSentence(word)]));

/** Whether a detail of a node says no more than its kind does. */
export function isKindWord(detail: string): boolean {
  return words.has(detail);
}
