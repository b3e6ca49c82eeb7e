import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Address } from '../../server/graph/driver.ts';
import { acquireDatabase, stopDatabase } from '../../server/graph/launch/private-database.ts';
import { configIn } from './home.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: { homeFolder: string; address: Address };
  }
}

/** One private server for the whole run, in a home of its own; Neo4j's jars come from the usual cache. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Every project of one run computes the same folder, a later run another one.
  const homeFolder = join(tmpdir(), `whycan-test-${process.pid}-${Math.round(performance.timeOrigin)}`);
  const config = configIn(homeFolder);
  const { uri, username, password, database } = await acquireDatabase(config);
  project.provide('database', { homeFolder, address: { uri, username, password, database } });
  return async () => {
    await stopDatabase(config);
    rmSync(homeFolder, { recursive: true, force: true });
  };
}
