import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Config } from '../../server/config.ts';
import type { Address } from '../../server/graph/address.ts';
import { archiveClasses } from '../../server/graph/launch/class-archive.ts';
import { runningEndpoint } from '../../server/graph/launch/endpoint.ts';
import { createHome, databaseHome } from '../../server/graph/launch/home.ts';
import { findJava } from '../../server/graph/launch/java.ts';
import { withLock } from '../../server/graph/launch/lock.ts';
import { acquireDatabase, stopDatabase } from '../../server/graph/launch/private-database.ts';
import { findPrograms } from '../../server/graph/launch/programs.ts';
import { startServer, untilReady } from '../../server/graph/launch/start.ts';
import { configIn } from './home.ts';

export const workers = 2;

declare module 'vitest' {
  interface ProvidedContext {
    databases: readonly { homeFolder: string; address: Address }[];
  }
}

/** One private server for each worker, in a home of its own; Neo4j's jars come from the usual cache. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Every project of one run computes the same folder, a later run another one.
  const folder = join(tmpdir(), `whycan-test-${process.pid}-${Math.round(performance.timeOrigin)}`);
  const homes = Array.from({ length: workers }, (_, index) => join(folder, `${index + 1}`));
  const databases = homes.map(async (homeFolder) => {
    await startPatient(configIn(homeFolder));
    const { uri, username, password, database, release } = await acquireDatabase(configIn(homeFolder));
    return { release, home: { homeFolder, address: { uri, username, password, database } } };
  });
  const acquired = await Promise.all(databases);
  project.provide(
    'databases',
    acquired.map(({ home }) => home),
  );
  const archived = archiveFrom(homes[0] ?? folder);
  return async () => {
    await archived;
    await Promise.all(acquired.map(({ release }) => release()));
    await Promise.all(homes.map((homeFolder) => stopDatabase(configIn(homeFolder))));
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * Each file of tests stores other tenants. A database that planned every query anew because of that would spend most of
 * its time with it.
 */
async function startPatient(config: Config): Promise<void> {
  const home = databaseHome(config);
  createHome(home);
  const onProgress = (line: string): void => void process.stderr.write(`${line}\n`);
  await withLock(home.lockFile, { timeoutMs: 300_000 }, async () => {
    if (runningEndpoint(home) !== undefined) return;
    const programs = await findPrograms(config, onProgress);
    const endpoint = await startServer(config, home, programs, { 'dbms.cypher.min_replan_interval': '1h' });
    await untilReady(home, endpoint, { onProgress });
  });
}

/** Tests start many servers: from here on they start in half the time. */
async function archiveFrom(homeFolder: string): Promise<void> {
  const config = configIn(homeFolder);
  const home = databaseHome(config);
  const server = runningEndpoint(home);
  const { java } = await findJava(config);
  if (server !== undefined && java !== undefined) await archiveClasses(config, home, server, java);
}
