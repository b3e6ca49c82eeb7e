import { startService } from '../test/collect/fake-graph.ts';
import { loopbackTenant } from './loopback-tenant.ts';

/** As many as Microsoft Graph gives at most. */
const pageSize = 999;

const [people = 0, groups = 0, memberships = 0] = process.argv.slice(2).map(Number);
const { origin } = await startService(loopbackTenant({ people, groups, memberships }), { pageSize });
process.stdout.write(`${origin}\n`);
