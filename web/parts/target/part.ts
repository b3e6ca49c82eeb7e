import type { Target } from '../../address/target.ts';

/** What every control of the target picker is given. */
export interface TargetPart {
  readonly on: Target;
  readonly onChange: (on: Target) => void;
}

/** The target without some of its parts. */
export function without(on: Target, ...parts: readonly (keyof Target)[]): Target {
  return Object.fromEntries(Object.entries(on).filter(([part]) => !parts.some((one) => one === part)));
}
