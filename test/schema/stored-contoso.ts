import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { createApp } from '../../server/http/app.ts';
import { Page } from '../../server/http/page.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { schema } from '../../server/schema/index.ts';
import { openStore, type Store } from '../../server/store/open-store.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';

/** A server with a store of its own. */
export interface Server {
  readonly app: ReturnType<typeof createApp>;
  readonly store: Store;
  /** Names of the questions that the database answered since the last call. */
  readonly takeReads: () => string[];
  /** The same for what is asked about snapshots as such. */
  readonly takeSnapshotReads: () => string[];
  readonly logged: string[];
  readonly close: () => Promise<void>;
}

export interface Served extends Server {
  /** What the answer of a server costs that was started for this question and remembers nobody. */
  readonly readsOfNewServer: (ask: (app: Server['app']) => Promise<unknown>) => Promise<string[]>;
}

/** GraphQL over the sample tenant in a real database. */
export async function serveContoso(): Promise<Served> {
  const catalogue = loadCatalogue();
  const graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  const server = await startServer(graph);
  const file = new URL('../../seed/contoso.tenant.yaml', import.meta.url);
  const tenant = readTenant(readFileSync(file, 'utf8'), { file: 'contoso.tenant.yaml', catalogue });
  if ('problems' in tenant) throw new Error(JSON.stringify(tenant.problems));
  await server.store.importTenant(tenant.facts, { warnings: tenant.warnings });
  return {
    ...server,
    readsOfNewServer: async (ask) => {
      const other = await startServer(graph);
      try {
        other.takeReads();
        await ask(other.app);
        return other.takeReads();
      } finally {
        await other.close();
      }
    },
    close: async () => {
      await server.close();
      await graph.close();
    },
  };
}

async function startServer(graph: Graph): Promise<Server> {
  let reads: string[] = [];
  let snapshotReads: string[] = [];
  const counted: Graph = {
    ...graph,
    read: (query, parameters, limit) => {
      // The store looks for a new snapshot by itself, whoever asks.
      (/^(snapshot|reader)\//.test(query.name) ? snapshotReads : reads).push(query.name);
      return graph.read(query, parameters, limit);
    },
    stream: (query, parameters, limit) => {
      reads.push(query.name);
      return graph.stream(query, parameters, limit);
    },
  };
  const store = await openStore({ graph: counted, catalogue: loadCatalogue(), snapshotsKept: 3 });
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const page = new Page('none');
  const app = createApp({ schema, store, log, allowedHosts: ['127.0.0.1'], page, takesChanges: true });
  return {
    app,
    store,
    logged,
    takeReads: () => {
      const taken = reads;
      reads = [];
      return taken;
    },
    takeSnapshotReads: () => {
      const taken = snapshotReads;
      snapshotReads = [];
      return taken;
    },
    close: () => store.close(),
  };
}
