import type { Verdict } from '../terms/vocabulary.ts';

/** What is certain once every fact is known: 0 deny, 1 conditional, 2 allow. */
export type Grade = 0 | 1 | 2;

/** The grades that the known facts leave possible; more than one means unknown (S-12). */
export interface Span {
  readonly low: Grade;
  readonly high: Grade;
}

const verdicts: readonly [Verdict, Verdict, Verdict] = ['deny', 'conditional', 'allow'];

export function verdictOf({ low, high }: Span): Verdict {
  return low === high ? verdicts[low] : 'unknown';
}

export function certain(grade: Grade): Span {
  return { low: grade, high: grade };
}

export function gradeOf(holds: boolean): Grade {
  return holds ? 2 : 0;
}

/** All parts are needed; nothing is needed of no parts. */
export function lowest(spans: readonly Span[]): Span {
  return {
    low: smaller(spans.map((span) => span.low)),
    high: smaller(spans.map((span) => span.high)),
  };
}

/** Any part is enough; no parts are never enough. */
export function highest(spans: readonly Span[]): Span {
  return {
    low: larger(spans.map((span) => span.low)),
    high: larger(spans.map((span) => span.high)),
  };
}

export function smaller(grades: readonly Grade[]): Grade {
  if (grades.includes(0)) return 0;
  return grades.includes(1) ? 1 : 2;
}

export function larger(grades: readonly Grade[]): Grade {
  if (grades.includes(2)) return 2;
  return grades.includes(1) ? 1 : 0;
}
