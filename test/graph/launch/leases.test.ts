import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { livingLeases, takeLease } from '../../../server/graph/launch/leases.ts';
import { markOf, ownMark } from '../../../server/graph/launch/process-mark.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whycan-leases-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a lease counts until it is ended', () => {
  const end = takeLease(folder);
  const endSecond = takeLease(folder);
  expect(livingLeases(folder)).toEqual([ownMark(), ownMark()]);
  end();
  end();
  expect(livingLeases(folder)).toEqual([ownMark()]);
  endSecond();
  expect(livingLeases(folder)).toEqual([]);
});

test('leases of dead processes, of reused process ids and damaged ones do not count and are removed', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  const mark = markOf(child.pid ?? 0);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  writeFileSync(join(folder, 'dead.json'), JSON.stringify(mark));
  writeFileSync(join(folder, 'reused.json'), JSON.stringify({ ...ownMark(), startedAt: 'another start' }));
  writeFileSync(join(folder, 'damaged.json'), '{"pid":');
  expect(livingLeases(folder)).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that does not exist has no leases', () => {
  expect(livingLeases(join(folder, 'nowhere'))).toEqual([]);
});
