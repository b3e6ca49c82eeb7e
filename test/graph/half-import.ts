import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { tenantWith, user } from './small-tenant.ts';

/** A program for a test: imports, and says how far it is. */
const address = JSON.parse(process.argv[2] ?? '{}');
const graph = await connect(address);
const people = Array.from({ length: 60_000 }, (_, index) => user(`half-${index}`));
await writeSnapshot(graph, tenantWith({ people }), loadCatalogue().rulebook, {
  owner: newOwner(),
  onProgress: ({ written }) => process.stdout.write(`${written}\n`),
});
await graph.close();
