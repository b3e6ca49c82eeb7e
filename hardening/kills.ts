import { type RunningProgram, startProgram } from '../bench/program.ts';
import { say, type Workplace } from '../bench/workplace.ts';
import { writeChangedSample } from './changed-sample.ts';
import { incompleteSnapshots } from './half-snapshots.ts';
import { endOf, killNow, pidIn, randomPause, startQuietly } from './processes.ts';
import { askKnown, untilRight } from './questions.ts';
import type { Table } from './table.ts';

const recoversWithinMs = 30_000;

/** Ends an import at a random moment; one that was done before is taken back, and the next one is ended sooner. */
async function killDuring(
  start: () => ReturnType<typeof startQuietly>,
  mostMs: number,
  place: Workplace,
): Promise<void> {
  const child = start();
  const ended = endOf(child);
  const isDone = await Promise.race([ended.then(() => true), randomPause(mostMs).then(() => false)]);
  if (!isDone) {
    killNow(child.pid);
    await ended;
    return;
  }
  await endOf(startQuietly(['import', 'seed/contoso.tenant.yaml'], place));
  await killDuring(start, mostMs / 2, place);
}

interface Target {
  readonly what: Killed;
  readonly name: string;
  /** Ends something at a random moment; returns the server to ask afterwards. */
  readonly kill: (server: RunningProgram) => Promise<RunningProgram>;
}

export type Killed = 'programs' | 'databases';

/**
 * Ends importers and servers, or watchers and databases, in the middle of their work: everything comes back, and nothing
 * is half.
 */
export async function killEverything(
  what: Killed,
  place: Workplace,
  tenant: string,
  times: number,
  table: Table,
): Promise<void> {
  let server = await startProgram(['bin/whycan.js', 'serve'], place);
  const targets: readonly Target[] = [
    {
      what: 'programs',
      name: 'importer',
      async kill(running) {
        await killDuring(() => startQuietly(['import', tenant], place), 6_000, place);
        return running;
      },
    },
    {
      what: 'programs',
      name: 'importer of what changed',
      async kill(running) {
        const changed = await writeChangedSample(place);
        await killDuring(() => startQuietly(['import', changed], place), 4_000, place);
        return running;
      },
    },
    {
      what: 'programs',
      name: 'server',
      async kill(running) {
        const questions = [askKnown(running.url), askKnown(running.url)];
        await randomPause(500);
        killNow(running.pid);
        await Promise.all(questions);
        return startProgram(['bin/whycan.js', 'serve'], place);
      },
    },
    {
      what: 'databases',
      name: 'watcher, then the database',
      async kill(running) {
        killNow(pidIn(place, 'watcher.json'));
        await randomPause(1_000);
        killNow(pidIn(place, 'endpoint.json'));
        return running;
      },
    },
    {
      what: 'databases',
      name: 'database',
      async kill(running) {
        await randomPause(1_000);
        killNow(pidIn(place, 'endpoint.json'));
        return running;
      },
    },
  ];
  for (const { name, kill } of targets.filter((target) => target.what === what)) {
    let recovered = 0;
    let longestMs = 0;
    for (let round = 1; round <= times; round += 1) {
      say(`Ending the ${name}, ${round} of ${times}.`);
      server = await kill(server);
      const ms = await untilRight(server.url, recoversWithinMs);
      if (ms === undefined) continue;
      recovered += 1;
      longestMs = Math.max(longestMs, ms);
    }
    const half = await incompleteSnapshots(place);
    const figure = `${recovered} of ${times} right again within 30 s, longest ${(longestMs / 1_000).toFixed(1)} s, ${half} half snapshots`;
    table.add(`kill -9 of the ${name}`, figure, recovered === times && half === 0);
  }
}
