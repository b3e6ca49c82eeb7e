import { type Span, verdictOf } from '../judge/grade.ts';

/** What a question comes to for somebody: exactly one of these. */
export type Outcome = 'allow' | 'eligible' | 'conditional' | 'unknown' | 'deny';

export const outcomes: readonly Outcome[] = ['allow', 'eligible', 'conditional', 'unknown', 'deny'];

/** Eligible is who is not allowed now, but will be once everything that they may activate is active. */
export function outcomeOf(now: Span, afterActivation: Span | undefined): Outcome {
  const verdict = verdictOf(now);
  if (verdict === 'allow' || afterActivation === undefined) return verdict;
  return verdictOf(afterActivation) === 'allow' ? 'eligible' : verdict;
}
