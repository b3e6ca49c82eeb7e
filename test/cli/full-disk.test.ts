import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { stopDatabase } from '../../server/graph/launch/private-database.ts';
import { configIn, environmentIn } from '../graph/home.ts';
import { start } from './whycan.ts';

const folder = mkdtempSync(join(tmpdir(), 'whycan-full-disk-'));
const disk = join(folder, 'disk');
const tenant = join(folder, 'tenant');
/** Only an administrator may make a disk of this size. */
const hasDisk =
  process.platform === 'linux' &&
  spawnSync('mount', ['--mkdir', '-t', 'tmpfs', '-o', 'size=150m', 'tmpfs', disk]).status === 0;

afterAll(async () => {
  if (hasDisk) {
    await stopDatabase(configIn(disk));
    spawnSync('umount', ['-l', disk]);
  }
  rmSync(folder, { recursive: true, force: true });
});

const whycan = (...typed: string[]) => start(typed, {}, environmentIn(disk)).ended;

it.skipIf(!hasDisk)('a tenant that does not fit on the disk is refused before anything is written', async () => {
  expect(await whycan('generate', tenant, '--people', '20000')).toMatchObject({ code: 0 });
  const { code, out, err } = await whycan('import', tenant);
  expect([code, out]).toEqual([70, '']);
  expect(err).toMatch(
    /The disk of \S+ is full: this tenant needs about \d+ MB, and \d+ MB are free\. Nothing was imported\. What was imported before stays readable\. Free some space, then try again\./,
  );
});
