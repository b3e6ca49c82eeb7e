import type { Change } from '../../address/change.ts';
import type { Regime, WorkloadCode } from '../../api/vocabulary.ts';

/** Data sources that the portal activates and deactivates by themselves. */
export const hasSwitch: ReadonlySet<WorkloadCode> = new Set(['MDE', 'MDO', 'EXO', 'MDI', 'MDA', 'SENT']);

/** The switch of a workload the other way. */
export function turned(workload: WorkloadCode, regime: Regime): Change {
  return regime === 'UNIFIED' ? { deactivate: workload } : { activate: workload };
}
