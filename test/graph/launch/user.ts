import { configFromProcess } from '../../../server/config.ts';
import { acquireDatabase } from '../../../server/graph/launch/private-database.ts';

// A program that uses the database until its input ends, as whycan's commands do.
const lease = await acquireDatabase(configFromProcess());
process.stdout.write(`${JSON.stringify({ uri: lease.uri })}\n`);
process.stdin.resume();
await new Promise((resolve) => process.stdin.once('end', resolve));
await lease.release();
process.exit(0);
