import { bomb } from '../bench/extreme-tenants.ts';
import { startProgram } from '../bench/program.ts';
import type { Workplace } from '../bench/workplace.ts';
import { writeTenant } from '../bench/write-tenant.ts';
import { sendBadInputs } from './bad-inputs.ts';
import { healthUnderBombs } from './bombs.ts';
import { killCollecting } from './collect-kills.ts';
import { damageStore } from './damaged-store.ts';
import { fillDisk } from './full-disk.ts';
import { importFacts } from './import-facts.ts';
import { killEverything } from './kills.ts';
import { loadInRounds } from './load.ts';
import type { Table } from './table.ts';

export const parts = ['collect', 'inputs', 'load', 'damage', 'kills', 'crashes', 'disk', 'health'] as const;
export type Part = (typeof parts)[number];

/** How much of each is tried, and the size of the tenant that is imported meanwhile. */
export interface Amount {
  /** Of each kind of process. */
  readonly kills: number;
  /** Of runs that collect. */
  readonly collectKills: number;
  readonly disks: number;
  readonly rounds: number;
  readonly people: number;
}

export const everything: Amount = { kills: 25, collectKills: 50, disks: 10, rounds: 3, people: 20_000 };
export const fewOfEach: Amount = { kills: 2, collectKills: 2, disks: 1, rounds: 1, people: 2_000 };

const healthWithinMs = 200;

export async function attack(place: Workplace, amount: Amount, wanted: readonly Part[], table: Table): Promise<void> {
  if (wanted.includes('collect')) await killCollecting(amount.collectKills, table);
  if (wanted.every((part) => part === 'collect')) return;
  const tenant = await writeTenant(place, {
    tenant: { people: amount.people, groups: amount.people / 10, memberships: amount.people * 5, seed: 1 },
  });
  const server = await startProgram(['bin/whycan.js', 'serve'], place);
  if (wanted.includes('inputs')) await sendBadInputs(server.url, table);
  if (wanted.includes('load')) await loadInRounds(server, place, amount.rounds, table);
  process.kill(server.pid, 'SIGTERM');
  if (wanted.includes('damage')) await damageStore(place, table);
  if (wanted.includes('kills')) await killEverything('programs', place, tenant, amount.kills, table);
  if (wanted.includes('crashes')) await killEverything('databases', place, tenant, amount.kills, table);
  if (wanted.includes('disk')) await fillDisk(place, tenant, amount.disks, table);
  if (wanted.includes('health')) await measureHealth(place, table);
}

async function measureHealth(place: Workplace, table: Table): Promise<void> {
  await importFacts(place, bomb);
  const server = await startProgram(['bin/whycan.js', 'serve'], place);
  await healthUnderBombs(server.url, 1);
  const { p50Ms, p99Ms, mostMs, statuses } = await healthUnderBombs(server.url, 5);
  const figure = `p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms, longest ${mostMs.toFixed(0)} ms; the bombs: ${[...new Set(statuses)].join(', ')}`;
  table.add('/healthz under five shape bombs', figure, p99Ms <= healthWithinMs);
}
