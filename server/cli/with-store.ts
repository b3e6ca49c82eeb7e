import type { Catalogue } from '../catalogue/load.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { type Config, configFromProcess } from '../config.ts';
import { connect } from '../graph/driver.ts';
import { explainingHome } from '../graph/launch/home.ts';
import { acquireDatabase } from '../graph/launch/private-database.ts';
import { openStore, type Store } from '../store/open-store.ts';
import type { Terminal } from './terminal.ts';

export interface OpenStore {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly config: Config;
}

interface StoreOptions {
  readonly catalogue?: Catalogue;
  readonly config?: Config;
  /** Ends the wait for a database that is starting. */
  readonly signal?: AbortSignal;
}

/** Finds or starts the database, opens what is stored in it, and gives both back however the work ends. */
export async function withStore<Result>(
  terminal: Terminal,
  work: (open: OpenStore) => Promise<Result>,
  { catalogue = loadCatalogue(), config = configFromProcess(), signal }: StoreOptions = {},
): Promise<Result> {
  for (const warning of config.warnings) terminal.say(warning);
  const lease = await explainingHome(config, () => acquireDatabase(config, { onProgress: terminal.say, signal }));
  try {
    const graph = await connect(lease);
    try {
      const store = await openStore({ graph, catalogue, snapshotsKept: config.snapshotsKept });
      try {
        return await work({ store, catalogue, config });
      } finally {
        await store.close();
      }
    } finally {
      await graph.close();
    }
  } finally {
    await lease.release();
  }
}
