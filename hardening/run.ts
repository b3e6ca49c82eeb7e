import { parseArgs } from 'node:util';
import { bomb } from '../bench/extreme-tenants.ts';
import { startProgram } from '../bench/program.ts';
import { createWorkplace, say } from '../bench/workplace.ts';
import { writeTenant } from '../bench/write-tenant.ts';
import { sendBadInputs } from './bad-inputs.ts';
import { healthUnderBombs } from './bombs.ts';
import { damageStore } from './damaged-store.ts';
import { fillDisk } from './full-disk.ts';
import { importFacts } from './import-facts.ts';
import { killEverything } from './kills.ts';
import { loadInRounds } from './load.ts';
import { createTable } from './table.ts';

const full = { kills: 25, disks: 10, inputs: 1_000, rounds: 3, people: 20_000 };
const short = { kills: 2, disks: 1, inputs: 200, rounds: 1, people: 2_000 };
const limitMs = 90 * 60_000;
const healthWithinMs = 200;

const { values } = parseArgs({ options: { short: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const size = values.short ? short : full;
const isWanted = (name: string): boolean => values.only === undefined || values.only.includes(name);
const place = createWorkplace(limitMs);
const table = createTable();

try {
  await attack();
} catch (error) {
  say(error);
  process.exitCode = 1;
} finally {
  say('Cleaning up.');
  await place.clear();
  table.print();
}
if (table.hasFailed()) process.exitCode = 1;
// What was ended in the middle may still be waiting for something that is gone now.
process.exit();

async function attack(): Promise<void> {
  const tenant = await writeTenant(place, {
    tenant: { people: size.people, groups: size.people / 10, memberships: size.people * 5, seed: 1 },
    questions: 0,
    people: 0,
    limitMs,
  });
  const server = await startProgram(['bin/whycan.js', 'serve'], place);
  if (isWanted('inputs')) await sendBadInputs(server.url, size.inputs, table);
  if (isWanted('load')) await loadInRounds(server, place, size.rounds, table);
  process.kill(server.pid, 'SIGTERM');
  if (isWanted('damage')) await damageStore(place, table);
  if (isWanted('kills')) await killEverything(place, tenant, size.kills, table);
  if (isWanted('disk')) await fillDisk(place, tenant, size.disks, table);
  if (isWanted('health')) await measureHealth();
}

async function measureHealth(): Promise<void> {
  await importFacts(place, bomb);
  const server = await startProgram(['bin/whycan.js', 'serve'], place);
  await healthUnderBombs(server.url, 1);
  const { p50Ms, p99Ms, mostMs, statuses } = await healthUnderBombs(server.url, 5);
  const figure = `p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms, longest ${mostMs.toFixed(0)} ms; the bombs: ${[...new Set(statuses)].join(', ')}`;
  table.add('/healthz under five shape bombs', figure, p99Ms <= healthWithinMs);
}
