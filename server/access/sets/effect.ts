import type { Graded } from '../judge/graded.ts';
import { hasFullCloudAppsAccess, heldOnIdentity } from '../judge/grants/overridden.ts';
import type { View } from '../judge/view.ts';

/**
 * What one bearer means to one question, in a text without names: what it makes of each part. Together with its part in
 * the rules that take away, this is all that it can mean in any company.
 */
export function effectOf(graded: Graded): string {
  const { low, high } = graded.span;
  if (graded.kind === 'leaf') return `${graded.aim.requirement.kind}${low}${high}`;
  return `${graded.kind}${low}${high}(${graded.parts.map(effectOf).join()})`;
}

/** The part of a bearer in rules by which holding one thing takes another away, or keeps it. */
export interface Taking {
  readonly text: string;
  /** Something that the bearer itself gives may be hidden by what else it holds. */
  readonly hides: boolean;
}

export function takingOf(view: View): Taking {
  const { isNarrowed, isWhole } = heldOnIdentity(view);
  const isLocal = view.legacy.some(({ holding }) => holding.system === 'mda');
  const parts = [isLocal, hasFullCloudAppsAccess(view), isNarrowed, isWhole];
  return { text: parts.map(Number).join(''), hides: isLocal || isNarrowed };
}
