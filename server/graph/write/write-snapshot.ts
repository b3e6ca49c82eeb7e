import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Rulebook } from '../../access/terms/rulebook.ts';
import type { Graph } from '../driver.ts';
import { startHeartbeat } from '../heartbeat.ts';
import type { Owner } from '../owner.ts';
import { ImportInterrupted } from '../snapshot-problems.ts';
import { snapshotProperties } from '../snapshot-record.ts';
import { beginSnapshot, publishSnapshot } from '../snapshots.ts';
import type { StoredWarning } from '../stored-warning.ts';
import { discardSnapshot } from '../sweep.ts';
import { catalogueSteps, extraPermissionRows } from './catalogue.ts';
import { deviceSteps } from './devices.ts';
import { membershipSteps, principalSteps } from './principals.ts';
import { roleCatalogueSteps } from './role-catalogue.ts';
import { roleSteps } from './roles.ts';
import { ensureRoom, type Size } from './room.ts';
import { nodeStep, type WriteStep } from './step.ts';
import { writeSteps } from './write-batches.ts';

/** What a snapshot keeps when it is restored. */
export interface RestoredSnapshot {
  readonly number: number;
  /** ISO 8601. */
  readonly importedAt: string;
  /** How many warnings there were; a snapshot keeps only the first. */
  readonly warningCount: number;
  readonly label?: string | undefined;
  readonly kept?: boolean | undefined;
}

export interface WriteOptions {
  readonly owner: Owner;
  /** For `test` and dry runs: never listed, counted or current; its writer discards it. */
  readonly isScratch?: boolean;
  /** What people call it. */
  readonly label?: string;
  /** What is odd about the tenant; kept with the snapshot. */
  readonly warnings?: readonly StoredWarning[];
  /** For a snapshot that was stored before and comes from a backup. */
  readonly restored?: RestoredSnapshot;
  /** `expected` is an estimate until the end. */
  readonly onProgress?: (progress: { readonly written: number; readonly expected: number }) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Writes a tenant as a new snapshot and makes it current at the very end; what fails before leaves nothing behind. */
export async function writeSnapshot(
  graph: Graph,
  facts: TenantFacts,
  rulebook: Rulebook,
  { owner, isScratch = false, label, warnings = [], restored, onProgress, signal }: WriteOptions,
): Promise<number> {
  const room = ensureRoom(graph, sizeOf(facts));
  const properties = {
    ...snapshotProperties(facts, rulebook.hash, warnings),
    ...(label === undefined ? {} : { label }),
    ...(restored === undefined ? {} : restoredProperties(restored)),
  };
  const number = await beginSnapshot(graph, owner, isScratch, properties, restored?.number);
  const lost = new AbortController();
  const heartbeat = startHeartbeat(graph, owner, number, () => lost.abort());
  try {
    const { nodes, edges } = sizeOf(facts);
    const expected = nodes + edges;
    let written = 0;
    const onWritten = (weight: number): void => {
      written += weight;
      onProgress?.({ written, expected: Math.max(written, expected) });
    };
    const stop = signal === undefined ? lost.signal : AbortSignal.any([signal, lost.signal]);
    const steps = stepsOf(number, facts, rulebook, isScratch);
    await writeSteps({ graph, snapshot: number, owner, signal: stop, room, onWritten }, steps, expected);
    if (!isScratch) await publish(graph, owner, number, facts.tenant.id, restored?.importedAt);
    return number;
  } catch (error) {
    if (lost.signal.aborted) throw new ImportInterrupted(number, 'writing');
    // When the database is gone too, the next start sweeps what is left; the first error is the one to report.
    await discardSnapshot(graph, owner, number).catch(() => undefined);
    throw error;
  } finally {
    heartbeat.stop();
  }
}

function restoredProperties({ warningCount, label, kept }: RestoredSnapshot) {
  return { warningCount, ...(label === undefined ? {} : { label }), ...(kept ? { kept } : {}) };
}

/** A scratch snapshot is only asked, never walked, so it does without the catalogue's own nodes and edges. */
function stepsOf(number: number, facts: TenantFacts, rulebook: Rulebook, isScratch: boolean): WriteStep[] {
  return [
    ...principalSteps(number, facts),
    ...roleCatalogueSteps(number, facts, rulebook, { referencedOnly: isScratch }),
    ...(isScratch
      ? [nodeStep('permission/write', extraPermissionRows(number, facts))]
      : catalogueSteps(number, facts, rulebook)),
    ...roleSteps(number, facts),
    ...deviceSteps(number, facts),
    ...membershipSteps(facts),
  ];
}

async function publish(
  graph: Graph,
  owner: Owner,
  number: number,
  tenantId: string,
  restoredFrom?: string,
): Promise<void> {
  const importedAt = await publishSnapshot(graph, owner, number, restoredFrom);
  try {
    graph.place?.notePublished({ number, importedAt, tenantId });
  } catch {
    // It is published; only a store that is lost later is then recognised a little less well.
  }
}

function sizeOf({ people, devices, groups, unifiedRoles, entraHoldings }: TenantFacts): Size {
  const members = groups.reduce((sum, group) => sum + group.members.length + group.eligible.length, 0);
  return {
    nodes: people.length + devices.length + groups.length + unifiedRoles.length,
    edges: devices.length + members + entraHoldings.length,
  };
}
