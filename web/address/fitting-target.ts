import type { WorkloadCode } from '../api/vocabulary.ts';
import type { Target } from './target.ts';

/** What an action can be asked about. */
export interface Askable {
  readonly takes?: readonly string[];
  /** Workloads that it can be asked about. */
  readonly workloads?: readonly WorkloadCode[];
}

/** What is left of a target for another action: whatever that one can be asked about. */
export function fittingTarget(on: Target, { takes = [], workloads = [] }: Askable): Target {
  const fits = (part: string, value: unknown) => {
    if (part === 'allDevices') return takes.includes('devices');
    if (part === 'workload') return takes.includes(part) && workloads.some((code) => code === value);
    return takes.includes(part);
  };
  return Object.fromEntries(Object.entries(on).filter(([part, value]) => fits(part, value)));
}
