import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
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
  const ask = async (): Promise<number | null> =>
    endOf(startQuietly(['can', 'ana', 'mde.device.isolate', '--on', 'device=srv1'], own));
  await endOf(startQuietly(['import', 'seed/contoso.tenant.yaml'], own));
  let answered = 0;
  for (let round = 1; round <= times; round += 1) {
    say(`Filling the disk, ${round} of ${times}.`);
    const importing = startQuietly(['import', tenant], own);
    await randomPause(8_000);
    const filler = join(disk, 'filler');
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M'], { stdio: 'pipe' });
    } catch {
      // It is full now: that is what this is for.
    }
    await endOf(importing);
    if (existsSync(filler)) rmSync(filler);
    await pause(500);
    await endOf(startQuietly(['import', 'seed/contoso.tenant.yaml'], own));
    if ((await ask()) === 0) answered += 1;
  }
  await stopDatabase(own.config);
  table.add(
    `a full disk during an import, ${times} times`,
    `${answered} answered rightly afterwards`,
    answered === times,
  );
}
