import { rmSync } from 'node:fs';
import { inject } from 'vitest';
import type { Config } from '../../server/config.ts';
import type { Address } from '../../server/graph/address.ts';
import type { Graph } from '../../server/graph/driver.ts';
import { databaseHome } from '../../server/graph/launch/home.ts';
import type {} from './database-setup.ts';
import { configIn, environmentIn } from './home.ts';

export type TestDatabase = {
  address: Address;
  /** For code that finds its database by itself: it meets the same server. */
  config: Config;
  /** For a whycan started as a program. */
  environment: Record<string, string | undefined>;
};

/** The private server that the test files of this worker share, one file after the other. */
export function testDatabase(): TestDatabase {
  const mine = inject('databases')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (!mine) throw new Error(`There is no database for worker ${process.env['VITEST_POOL_ID']}.`);
  const { homeFolder, address } = mine;
  return { address, config: configIn(homeFolder), environment: environmentIn(homeFolder) };
}

const emptyQuery = {
  name: 'test/empty',
  text: 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
};

/** Removes what earlier test files left, and the note that there was something; constraints and indexes stay. */
export async function emptyDatabase(graph: Graph): Promise<void> {
  rmSync(databaseHome(testDatabase().config).publishedFile, { force: true });
  await graph.writeAlone(emptyQuery, {}, { timeoutMs: 60_000 });
}
