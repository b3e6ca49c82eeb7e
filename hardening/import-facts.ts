import type { Workplace } from '../bench/workplace.ts';
import type { TenantFacts } from '../server/access/terms/facts.ts';
import { loadCatalogue } from '../server/catalogue/load.ts';
import { connect } from '../server/graph/driver.ts';
import { acquireDatabase } from '../server/graph/launch/private-database.ts';
import { openStore } from '../server/store/open-store.ts';

/** Imports facts that stand in no document. */
export async function importFacts({ config }: Workplace, facts: TenantFacts): Promise<void> {
  const lease = await acquireDatabase(config, { onProgress: () => undefined });
  const graph = await connect(lease);
  const store = await openStore({ graph, catalogue: loadCatalogue(), snapshotsKept: config.snapshotsKept });
  await store.importTenant(facts);
  await store.close();
  await graph.close();
  await lease.release();
}
