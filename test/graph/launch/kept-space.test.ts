import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiskFull } from '../../../server/graph/errors.ts';
import { type DatabaseHome, databaseHome } from '../../../server/graph/launch/home.ts';
import { keepSpace, withKeptSpace } from '../../../server/graph/launch/kept-space.ts';

let folder = '';
let home: DatabaseHome;
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whycan-kept-'));
  home = databaseHome({ homeFolder: folder });
  mkdirSync(home.folder);
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Fails as often as it is told to, then returns how often it was called. */
function failing(times: number, error: Error): () => Promise<number> {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw error;
    return calls;
  };
}

const noSpace = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
const say = (line: string): void => void said.push(line);

test('space is kept once, in a file that takes it', () => {
  keepSpace(home);
  const { size, ino, blocks } = statSync(home.keptSpaceFile);
  expect(size).toBe(32 * 1024 * 1024);
  expect(blocks * 512).toBeGreaterThanOrEqual(size);
  keepSpace(home);
  expect(statSync(home.keptSpaceFile).ino).toBe(ino);
});

test.each([noSpace, new DiskFull('The disk is full.')])(
  'on a full disk it is given up, and work is tried again: %s',
  async (full) => {
    keepSpace(home);
    expect(await withKeptSpace(home, say, failing(1, full))).toBe(2);
    expect(existsSync(home.keptSpaceFile)).toBe(false);
    expect(said).toEqual([
      `The disk of ${home.folder} is full. whycan uses the space that it keeps for this: free some soon.`,
    ]);
  },
);

test('what fails twice, without kept space, or for another reason fails as it did', async () => {
  await expect(withKeptSpace(home, say, failing(1, noSpace))).rejects.toBe(noSpace);
  keepSpace(home);
  const other = new Error('something else');
  await expect(withKeptSpace(home, say, failing(1, other))).rejects.toBe(other);
  expect(existsSync(home.keptSpaceFile)).toBe(true);
  await expect(withKeptSpace(home, say, failing(2, noSpace))).rejects.toBe(noSpace);
  expect(existsSync(home.keptSpaceFile)).toBe(false);
});
