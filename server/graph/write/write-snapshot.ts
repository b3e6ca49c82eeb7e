import { randomBytes } from 'node:crypto';
import type { Everybody } from '../../access/sets/everybody.ts';
import { packed } from '../../access/sets/packed.ts';
import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Rulebook } from '../../access/terms/rulebook.ts';
import type { Graph } from '../driver.ts';
import { startHeartbeat } from '../heartbeat.ts';
import type { Owner } from '../owner.ts';
import type { Continuation } from '../series/continuation.ts';
import { continuationOf } from '../series/continuation.ts';
import { Fingerprint } from '../series/fingerprint.ts';
import { observed } from '../series/observed.ts';
import { forgetFingerprint, writeFingerprint } from '../series/stored-fingerprint.ts';
import { writeChanges } from '../series/write-changes.ts';
import type { SnapshotKey } from '../snapshot-key.ts';
import { ImportInterrupted, SeriesUnsound } from '../snapshot-problems.ts';
import { countsOf, snapshotProperties } from '../snapshot-record.ts';
import { beginSnapshot, publishSnapshot } from '../snapshots.ts';
import { wrongCount } from '../stored-counts.ts';
import { writeEverybody } from '../stored-everybody.ts';
import { importProperties, type StoredImport } from '../stored-import.ts';
import { kindProperties, type StoredWarning } from '../stored-warning.ts';
import { discardSnapshot } from '../sweep.ts';
import { catalogueSteps, extraPermissionRows } from './catalogue.ts';
import { deviceSteps } from './devices.ts';
import { membersMet } from './members-met.ts';
import { membershipSteps, principalSteps } from './principals.ts';
import { everybodyIn, storedProfiles } from './profiles.ts';
import { roleCatalogueSteps } from './role-catalogue.ts';
import { roleSteps } from './roles.ts';
import { ensureRoom, type Size } from './room.ts';
import { nodeStep, type WriteStep } from './step.ts';
import { type Destination, writeSteps } from './write-batches.ts';

/** What a snapshot keeps when it is restored. */
export interface RestoredSnapshot {
  readonly number: number;
  /** ISO 8601. */
  readonly importedAt: string;
  /** How many warnings there were; a snapshot keeps only the first. */
  readonly warningCount: number;
  /** How many of each kind, if the backup says so. */
  readonly warningKinds?: ReadonlyMap<string, number> | undefined;
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
  /** Where it came from, as far as it is known; kept with the snapshot. */
  readonly report?: StoredImport | undefined;
  /** For a snapshot that was stored before and comes from a backup. */
  readonly restored?: RestoredSnapshot;
  /** `expected` is an estimate until the end. */
  readonly onProgress?: (progress: { readonly written: number; readonly expected: number }) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes a tenant as a new snapshot and makes it current at the very end; what fails before leaves nothing behind. When the
 * same tenant is stored already, only what changed is written.
 */
export async function writeSnapshot(
  graph: Graph,
  facts: TenantFacts,
  rulebook: Rulebook,
  options: WriteOptions,
): Promise<SnapshotKey> {
  const { isScratch = false, restored } = options;
  const content = contentOf(facts, rulebook, isScratch);
  if (isScratch || restored !== undefined) return write(graph, facts, rulebook, options, content);
  const continuation = await continuationOf(graph, facts.tenant.id, rulebook.hash, content.stepsOf);
  try {
    return await write(graph, facts, rulebook, options, content, continuation);
  } catch (error) {
    if (!(error instanceof SeriesUnsound)) throw error;
    return write(graph, facts, rulebook, options, content);
  }
}

/** What is written of a tenant. */
interface Content {
  /** The nodes and edges of a series that begins with this snapshot, or that it continues. */
  readonly stepsOf: (series: number) => WriteStep[];
  /** About how many these are. */
  readonly size: Size;
  /** What everybody is to questions; a scratch snapshot works it out when it is asked. */
  readonly everybody?: Everybody;
}

function contentOf(facts: TenantFacts, rulebook: Rulebook, isScratch: boolean): Content {
  const stepsOf = (series: number) => stepsFor(series, facts, rulebook, isScratch);
  const size = sizeOf(facts);
  if (isScratch) return { stepsOf, size };
  const everybody = everybodyIn(facts, rulebook);
  const profiles = storedProfiles(everybody);
  return {
    stepsOf: (series) => [...stepsOf(series), ...profiles.steps()],
    size: { nodes: size.nodes + profiles.size.nodes, edges: size.edges + profiles.size.edges },
    everybody,
  };
}

async function write(
  graph: Graph,
  facts: TenantFacts,
  rulebook: Rulebook,
  { owner, isScratch = false, label, warnings = [], report, restored, onProgress, signal }: WriteOptions,
  { stepsOf, size: whole, everybody }: Content,
  continuation?: Continuation,
): Promise<SnapshotKey> {
  const size = continuation === undefined ? whole : { nodes: 0, edges: continuation.changes.touched };
  const room = ensureRoom(graph, size);
  const properties = {
    ...snapshotProperties(facts, rulebook.hash, warnings),
    ...importProperties(report),
    ...(label === undefined ? {} : { label }),
    ...(restored === undefined ? {} : restoredProperties(restored)),
  };
  const numbers = { restored: restored?.number, base: continuation?.base.number };
  const snapshot = await beginSnapshot(graph, owner, isScratch, properties, numbers);
  const { number, series } = snapshot;
  const lost = new AbortController();
  const heartbeat = startHeartbeat(graph, owner, number, () => lost.abort());
  try {
    const expected = continuation?.changes.touched ?? size.nodes + size.edges;
    let written = 0;
    const onWritten = (weight: number): void => {
      written += weight;
      onProgress?.({ written, expected: Math.max(written, expected) });
    };
    const stop = signal === undefined ? lost.signal : AbortSignal.any([signal, lost.signal]);
    const destination = { graph, snapshot, owner, signal: stop, room, onWritten };
    if (isScratch) await writeSteps(destination, stepsOf(series), expected);
    else {
      const base = series === number ? undefined : continuation;
      await (base ? followBase(destination, facts, base) : writeWhole(destination, stepsOf(series), expected));
      if (everybody !== undefined) await writeEverybody({ graph, owner, snapshot: number }, packed(everybody));
      await publish(graph, owner, number, facts.tenant.id, restored?.importedAt);
      if (base) await forgetFingerprint(graph, base.base.number).catch(() => undefined);
    }
    return snapshot;
  } catch (error) {
    if (lost.signal.aborted) throw new ImportInterrupted(number, 'writing');
    // When the database is gone too, the next start sweeps what is left; the first error is the one to report.
    await discardSnapshot(graph, owner, number).catch(() => undefined);
    throw error;
  } finally {
    heartbeat.stop();
  }
}

/** Writes everything, and the fingerprint by which a later snapshot of the tenant can follow this one. */
async function writeWhole(destination: Destination, steps: readonly WriteStep[], size: number): Promise<void> {
  const salt = randomBytes(16).toString('hex');
  const fingerprints = new Map(steps.map(({ query }) => [query.name, new Fingerprint(salt)]));
  const watched = steps.map((step) => observed(step, fingerprints.get(step.query.name) ?? new Fingerprint(salt)));
  await writeSteps(destination, watched, size);
  await writeFingerprint(destination, salt, fingerprints);
}

async function followBase(
  destination: Destination,
  facts: TenantFacts,
  { changes, salt }: Continuation,
): Promise<void> {
  await writeChanges(destination, changes);
  const wrong = await wrongCount(destination.graph, destination.snapshot, countsOf(facts));
  if (wrong !== undefined) throw new SeriesUnsound(wrong);
  await writeFingerprint(destination, salt, changes.fingerprints);
}

function restoredProperties({ warningCount, warningKinds, label, kept }: RestoredSnapshot) {
  const kinds = warningKinds === undefined ? {} : { warningKinds: kindProperties(warningKinds) };
  return { warningCount, ...kinds, ...(label === undefined ? {} : { label }), ...(kept ? { kept } : {}) };
}

/** A scratch snapshot is only asked, never walked, so it does without the catalogue's own nodes and edges. */
function stepsFor(series: number, facts: TenantFacts, rulebook: Rulebook, isScratch: boolean): WriteStep[] {
  const met = membersMet(facts);
  return [
    ...principalSteps(series, facts, met),
    ...roleCatalogueSteps(series, facts, rulebook, { referencedOnly: isScratch }),
    ...(isScratch
      ? [nodeStep('permission/write', extraPermissionRows(series, facts))]
      : catalogueSteps(series, facts, rulebook)),
    ...roleSteps(series, facts),
    ...deviceSteps(series, facts),
    ...membershipSteps(facts, met),
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
