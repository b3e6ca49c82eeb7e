import type { Change } from '../../access/terms/change.ts';
import type { TenantFacts } from '../../access/terms/facts.ts';
import type { AccessState } from '../../access/terms/proof.ts';
import type { Target } from '../../access/terms/question.ts';
import type { ReasonClass } from '../../access/terms/reason-classes.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { Problem } from '../../document/problem.ts';
import type { WarningId } from '../../findings/configuration.ts';
import type { PlacedWarning } from '../../origins/reading.ts';

interface Named {
  /** As written, or "who can target" (S-49). */
  readonly name: string;
  readonly line: number;
}

/** May somebody do something. */
export interface AccessExpectation extends Named {
  readonly kind: 'access';
  readonly who: string;
  readonly can: string;
  readonly on: Target;
  /** Not compared when absent. */
  readonly verdict?: Verdict;
  /** Not compared when absent. */
  readonly state?: AccessState;
  /** All that is to be activated: groups by id, directory roles by name; not compared when absent. */
  readonly toActivate?: readonly string[];
  readonly because: readonly ReasonClass[];
  /** Ids and names of any kind, spelled as the facts spell them. */
  readonly through: readonly string[];
  readonly notThrough: readonly string[];
  readonly assuming: readonly Change[];
}

/** Who may do something, or who comes to it or loses it by changes. */
export interface PeopleExpectation extends Named {
  readonly kind: 'people';
  /** `nobody`: whoever may, might or is not known not to; only those may who are excepted. */
  readonly about: 'whoCan' | 'gains' | 'loses' | 'nobody';
  readonly can: string;
  readonly on: Target;
  readonly exactly?: readonly string[];
  readonly atMost?: readonly string[];
  readonly atLeast?: readonly string[];
  /** Those of whom nobody is. */
  readonly except?: readonly string[];
  readonly includeEligible: boolean;
  readonly assuming: readonly Change[];
}

/** The tenant has a configuration warning, or would have it after changes. */
export interface WarningExpectation extends Named {
  readonly kind: 'warning';
  readonly warns: WarningId;
  readonly assuming: readonly Change[];
}

export type Expectation = AccessExpectation | PeopleExpectation | WarningExpectation;

/** A file of expectations with the tenant that they are about. */
export interface Expectations {
  readonly facts: TenantFacts;
  readonly warnings: readonly PlacedWarning[];
  /** What is odd about questions that can be answered all the same. */
  readonly remarks: readonly Problem[];
  readonly cases: readonly Expectation[];
}
