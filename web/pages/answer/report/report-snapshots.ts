import { moment } from '../../../parts/text/moment.ts';
import type { WholeReport } from './whole-report.ts';

export interface NamedSnapshot {
  readonly tenant: string;
  readonly snapshot: string;
  readonly asOf: string;
  readonly hash: string;
}

/** Every snapshot that a report rests on, once, in the order of the answers. */
export function snapshotsOf({ entries }: WholeReport): NamedSnapshot[] {
  const named = new Map<number, NamedSnapshot>();
  for (const { answer } of entries) {
    if (!('decision' in answer)) continue;
    const { decision, snapshot } = answer;
    named.set(decision.snapshot, {
      tenant: snapshot ? `${snapshot.displayName} (${snapshot.tenantKey})` : 'no longer kept',
      snapshot: snapshot?.label ? `${decision.snapshot} (${snapshot.label})` : String(decision.snapshot),
      asOf: moment(decision.asOf) || 'not stated',
      hash: snapshot?.catalogueHash ?? 'not known',
    });
  }
  return [...named.values()];
}
