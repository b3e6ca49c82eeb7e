import { readdirSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { CoverageState, FactKind } from '../../access/terms/vocabulary.ts';
import { automaticBackupFile, automaticBackupTime } from '../../backup/automatic.ts';
import type { Config } from '../../config.ts';
import type { Address } from '../../graph/address.ts';
import { connect } from '../../graph/driver.ts';
import { DatabaseProblem } from '../../graph/errors.ts';
import { runningEndpoint } from '../../graph/launch/endpoint.ts';
import { databaseHome } from '../../graph/launch/home.ts';
import { livingLeases } from '../../graph/launch/leases.ts';
import { databaseUser, readPassword } from '../../graph/launch/password.ts';
import { currentSnapshot, listSnapshots } from '../../graph/snapshots.ts';
import { UnknownSnapshot } from '../../store/problems.ts';

/** What is running and what is stored, as far as it can be told without starting anything. */
export interface Status {
  readonly database: {
    readonly kind: 'private' | 'own';
    readonly state: 'running' | 'stopped' | 'unreachable';
    readonly uri: string | null;
    readonly processId: number | null;
    /** Process ids of the whycan programs that use the private one. */
    readonly users: readonly number[];
    /** Why it cannot be reached. */
    readonly problem: string | null;
  };
  /** The current snapshot; null when nothing is stored, or when that cannot be told now. */
  readonly snapshot: SnapshotStatus | null;
  readonly snapshotsKept: number | null;
  readonly disk: { readonly folder: string; readonly usedBytes: number; readonly freeBytes: number } | null;
  readonly lastBackup: { readonly file: string; readonly writtenAt: string } | null;
}

export interface SnapshotStatus {
  readonly number: number;
  readonly tenant: { readonly id: string; readonly displayName: string };
  readonly importedAt: string;
  readonly asOf: string | null;
  readonly warnings: number;
  /** Kinds of facts that are partial or missing; everything else is complete. */
  readonly incomplete: readonly { readonly kind: FactKind; readonly state: CoverageState }[];
}

/** About snapshot `at`, or the current one. Throws UnknownSnapshot. */
export async function readStatus(config: Config, at?: number): Promise<Status> {
  const stored = config.database === undefined ? await ofPrivate(config, at) : await ofOwn(config.database, at);
  const writtenAt = config.database === undefined ? await automaticBackupTime(config) : undefined;
  return {
    ...stored,
    disk: config.database === undefined ? await diskOf(databaseHome(config).folder) : null,
    lastBackup: writtenAt === undefined ? null : { file: automaticBackupFile(config), writtenAt },
  };
}

type Stored = Pick<Status, 'database' | 'snapshot' | 'snapshotsKept'>;

async function ofPrivate(config: Config, at: number | undefined): Promise<Stored> {
  const home = databaseHome(config);
  const endpoint = runningEndpoint(home);
  const users = livingLeases(home.leasesFolder).map(({ pid }) => pid);
  const database = { kind: 'private', uri: endpoint?.uri ?? null, processId: endpoint?.pid ?? null, users } as const;
  if (endpoint === undefined)
    return { database: { ...database, state: 'stopped', problem: null }, snapshot: null, snapshotsKept: null };
  const address = { uri: endpoint.uri, username: databaseUser, password: readPassword(home), database: 'neo4j' };
  return { ...(await whatIsStored(address, database, at)) };
}

function ofOwn({ password, ...address }: NonNullable<Config['database']>, at: number | undefined): Promise<Stored> {
  const database = { kind: 'own', uri: address.uri, processId: null, users: [] } as const;
  return whatIsStored({ ...address, password: password.reveal() }, database, at);
}

async function whatIsStored(
  address: Address,
  database: Omit<Status['database'], 'state' | 'problem'>,
  at: number | undefined,
): Promise<Stored> {
  try {
    const graph = await connect(address);
    try {
      const records = await listSnapshots(graph);
      const number = at ?? (await currentSnapshot(graph));
      const record = records.find((candidate) => candidate.number === number);
      if (at !== undefined && record === undefined) throw new UnknownSnapshot(at);
      const { tenant, importedAt, asOf, warningCount, coverage = [] } = record ?? {};
      const incomplete = coverage.filter(({ state }) => state !== 'complete');
      const snapshot =
        number === undefined || tenant === undefined || importedAt === undefined
          ? null
          : { number, tenant, importedAt, asOf: asOf ?? null, warnings: warningCount ?? 0, incomplete };
      return { database: { ...database, state: 'running', problem: null }, snapshot, snapshotsKept: records.length };
    } finally {
      await graph.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    const problem = error.message;
    return { database: { ...database, state: 'unreachable', problem }, snapshot: null, snapshotsKept: null };
  }
}

async function diskOf(folder: string): Promise<Status['disk']> {
  const found = await statfs(folder).catch(() => undefined);
  return found ? { folder, usedBytes: bytesIn(folder), freeBytes: found.bavail * found.bsize } : null;
}

/** Files may come and go while they are counted. */
function bytesIn(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}
