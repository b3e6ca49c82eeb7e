import type { Store } from '../store/open-store.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import type { Turn } from '../turns/turns.ts';

/** What every resolver gets. */
export interface Context {
  readonly store: Pick<
    Store,
    'catalogue' | 'current' | 'open' | 'snapshots' | 'importReports' | 'warningsOf' | 'acceptWarning' | 'reopenWarning'
  >;
  /** The snapshot that this request reads, pinned when it is first asked for; undefined when nothing is loaded. */
  readonly view: () => Promise<SnapshotView | undefined>;
  /** Another snapshot by its number, pinned until the request ends. Throws UnknownSnapshot. */
  readonly viewAt: (number: number) => Promise<SnapshotView | undefined>;
  /** Aborted when the client is gone or the time is up; every read takes it. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  /** Costly work waits for its turn, so that requests share the process. */
  readonly turn: Turn;
}
