import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say, type Workplace } from '../bench/workplace.ts';
import { readConfig } from '../server/config.ts';
import { stopDatabase } from '../server/graph/launch/private-database.ts';
import { endOf, randomPause, startQuietly } from './processes.ts';
import type { Table } from './table.ts';

const diskMegabytes = 400;

/** Fills the disk of the store while an import runs: the import may fail, but what is published goes on answering. */
export async function fillDisk(place: Workplace, tenant: string, times: number, table: Table): Promise<void> {
  const disk = join(place.folder, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    table.skip(`a full disk, ${times} times`, 'this user may not mount a small disk; run as root');
    return;
  }
  try {
    await onDisk(place, disk, tenant, times, table);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
}

async function onDisk(place: Workplace, disk: string, tenant: string, times: number, table: Table): Promise<void> {
  const environment = { ...place.environment, WHYCAN_HOME: join(disk, 'home') };
  const own = { ...place, environment, config: readConfig(environment) };
  const run = async (...typed: string[]): Promise<number | null> => endOf(startQuietly(typed, own));
  const publish = (): Promise<number | null> => run('import', 'seed/contoso.tenant.yaml');
  const somebody = firstPersonOf(tenant);
  // An import that fails in its very last moment may have published its tenant.
  const isAnswered = async (): Promise<boolean> =>
    (await run('can', 'ana', 'mde.device.isolate', '--on', 'device=srv1')) === 0 ||
    [0, 1].includes((await run('can', somebody, 'mde.device.isolate')) ?? 70);
  await publish();
  let [stopped, whileFull, afterwards] = [0, 0, 0];
  for (let round = 1; round <= times; round += 1) {
    say(`Filling the disk, ${round} of ${times}.`);
    const importing = startQuietly(['import', tenant], own);
    await randomPause(8_000);
    const filler = fillUp(disk);
    const wasStopped = (await endOf(importing)) !== 0;
    if (wasStopped) stopped += 1;
    if (wasStopped && (await isAnswered())) whileFull += 1;
    rmSync(filler, { force: true });
    await pause(500);
    if (!wasStopped) await publish();
    if (await isAnswered()) afterwards += 1;
  }
  await stopDatabase(own.config);
  table.add(
    `a full disk during an import, ${times} times`,
    `${stopped} imports ended early; the published snapshot answered ${whileFull} times while the disk was full, ${afterwards} times afterwards`,
    afterwards === times,
  );
}

function firstPersonOf(tenant: string): string {
  const [first = ''] = readFileSync(join(tenant, 'users.ndjson'), 'utf8').split('\n', 1);
  return (JSON.parse(first) as { id: string }).id;
}

function fillUp(disk: string): string {
  const filler = join(disk, 'filler');
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M'], { stdio: 'pipe' });
  } catch {
    // It is full now: that is what this is for.
  }
  return filler;
}
