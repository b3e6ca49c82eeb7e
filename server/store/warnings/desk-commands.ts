import type { Catalogue } from '../../catalogue/load.ts';
import { nearest } from '../../document/nearest.ts';
import {
  type AcceptedWarning,
  deleteAcceptedWarning,
  readAcceptedWarnings,
  writeAcceptedWarnings,
} from '../../graph/accepted-warnings.ts';
import type { Graph } from '../../graph/driver.ts';
import type { SnapshotRecord } from '../../graph/snapshot-record.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { acceptableReason, acceptableUntil } from './acceptable.ts';
import { type Acceptance, acceptancesIn, type Desk, deskOf, type JudgedWarning } from './desk.ts';
import { UnknownAcceptance, UnknownWarning } from './problems.ts';

/** What somebody says of a warning. */
export interface Said {
  readonly reason: string;
  /** The last day, as YYYY-MM-DD in UTC; for ever if absent. */
  readonly until?: string | undefined;
}

type Shown = Pick<SnapshotView, 'record'>;

/** The warnings of snapshots, and what people say of them; that is kept for the tenant, whatever is imported. */
export interface DeskCommands {
  warningsOf(view: Shown, signal?: AbortSignal): Promise<Desk>;
  /** Throws InvalidReason, InvalidUntil or UnknownWarning. */
  acceptWarning(view: Shown, key: string, said: Said): Promise<JudgedWarning>;
  /** Takes it back and returns what was said. Throws UnknownAcceptance. */
  reopenWarning(view: Shown, key: string): Promise<Acceptance>;
  /** Everything that is accepted of the tenants, by their ids; for backups. */
  acceptedWarnings(tenantIds: readonly string[], signal?: AbortSignal): Promise<Map<string, AcceptedWarning[]>>;
  restoreAcceptedWarnings(tenantId: string, accepted: readonly AcceptedWarning[]): Promise<void>;
}

export function deskCommandsOf(graph: Graph, catalogue: Catalogue): DeskCommands {
  const deskAt = async (record: SnapshotRecord, now: Date, signal?: AbortSignal) =>
    deskOf(record, catalogue, await readAcceptedWarnings(graph, record.tenant.id, signal), dayOf(now));
  return {
    warningsOf: ({ record }, signal) => deskAt(record, new Date(), signal),
    async acceptWarning({ record }, key, { reason, until }) {
      const now = new Date();
      const stated = { reason: acceptableReason(reason), ...acceptableUntil(until, dayOf(now)) };
      const { warnings } = deskOf(record, catalogue, [], dayOf(now));
      const warning = warnings.find((one) => one.key === key);
      if (warning === undefined)
        throw new UnknownWarning(
          key,
          nearest(
            key,
            warnings.map((one) => one.key),
          ),
        );
      const { id: kind, sentence, nodes } = warning;
      const accepted = { key, kind, sentence, nodes, ...stated, acceptedAt: now.toISOString() };
      await writeAcceptedWarnings(graph, record.tenant.id, [accepted]);
      return { ...warning, state: 'accepted', acceptance: { ...accepted, isExpired: false, isGone: false } };
    },
    async reopenWarning({ record }, key) {
      const taken = await deleteAcceptedWarning(graph, record.tenant.id, key);
      const [acceptance] = taken === undefined ? [] : acceptancesIn(record, [taken], dayOf(new Date()));
      if (acceptance !== undefined) return acceptance;
      const others = await readAcceptedWarnings(graph, record.tenant.id);
      throw new UnknownAcceptance(
        key,
        nearest(
          key,
          others.map((other) => other.key),
        ),
      );
    },
    async acceptedWarnings(tenantIds, signal) {
      const each = [...new Set(tenantIds)].map(
        async (id) => [id, await readAcceptedWarnings(graph, id, signal)] as const,
      );
      return new Map(await Promise.all(each));
    },
    restoreAcceptedWarnings: (tenantId, accepted) => writeAcceptedWarnings(graph, tenantId, accepted),
  };
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
