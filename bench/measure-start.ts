import { acquireDatabase, type DatabaseLease, stopDatabase } from '../server/graph/launch/private-database.ts';
import { findPrograms } from '../server/graph/launch/programs.ts';
import { duration, timed } from './numbers.ts';
import type { Report } from './report.ts';
import { say, type Workplace } from './workplace.ts';

/** Starts the private database, and measures nothing. */
export async function startDatabase({ config, signal, atEnd }: Workplace): Promise<DatabaseLease> {
  say('Starting the private database.');
  const lease = await acquireDatabase(config, { onProgress: () => undefined, signal });
  atEnd(lease.release);
  return lease;
}

/** Starts the private database twice and finds it running once; returns the right to use it. */
export async function measureStart({ config, signal, atEnd }: Workplace, report: Report): Promise<DatabaseLease> {
  // What is fetched once per machine does not count as starting.
  await findPrograms(config, say, signal);
  const acquire = () => acquireDatabase(config, { onProgress: () => undefined, signal });

  say('Starting the private database, twice.');
  const first = await timed(acquire);
  await first.result.release();
  await stopDatabase(config);
  const second = await timed(acquire);
  atEnd(second.result.release);
  const found = await timed(acquire);
  await found.result.release();

  report.add('private database: first start, with its files', duration(first.ms));
  report.add('private database: next start', duration(second.ms));
  report.add('private database: found running', duration(found.ms));
  return second.result;
}
