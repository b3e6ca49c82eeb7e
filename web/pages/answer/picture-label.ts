import { pictureSummary } from '../../picture/picture-summary.ts';
import type { Decision } from './answer-document.ts';
import { completeWays } from './ways.ts';

/** The picture of an answer in words, for those who do not see it. */
export function pictureLabel(decision: Decision): string {
  const what = decision.completeWays === '0' ? 'what is in place and what is missing' : completeWays(decision);
  return `Picture of ${what}: ${pictureSummary(decision.graph)} The list of routes says the same in words.`;
}
