import type { OutcomeCode, PopulationKindCode } from '../api/vocabulary.ts';
import type { Change } from './change.ts';
import type { Target } from './target.ts';

/** A question about everybody, and who of them is listed. */
export interface WhoCanQuestion {
  /** Key of a capability, or `permission:` and the key of a permission. */
  readonly capability: string;
  readonly on: Target;
  /** What is assumed; nothing of it is written to the tenant. */
  readonly changes?: readonly Change[];
  readonly outcome: OutcomeCode;
  /** Absent: users and applications. */
  readonly kind?: PopulationKindCode;
}
