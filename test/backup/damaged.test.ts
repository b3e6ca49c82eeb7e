import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack } from '../../server/backup/pack.ts';
import { UnusableBackup } from '../../server/backup/problems.ts';
import { checkBackup } from '../../server/backup/read-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'whycan-damaged-'));
const whole = join(folder, 'whole.zip');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* files() {
  yield { name: 'backup.json', lines: ['{"whycan":"backup/1"}'] };
  yield { name: 'snapshots/1/users.ndjson', lines: Array.from({ length: 2_000 }, (_, index) => `"user ${index}"`) };
}

beforeAll(() => pack(whole, files()));

function copyOf(name: string): string {
  const file = join(folder, name);
  copyFileSync(whole, file);
  return file;
}

describe('a backup', () => {
  test('that is as it was written passes', async () => {
    await checkBackup(whole);
  });

  test('with one other byte anywhere is refused', async () => {
    const bytes = readFileSync(whole);
    for (let at = 0; at < bytes.length; at += 53) {
      const file = join(folder, 'byte.zip');
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(file, changed);
      await expect(checkBackup(file), `byte ${at}`).rejects.toThrow(UnusableBackup);
    }
  });

  test('that is cut, longer, empty, another file, a folder or not there is refused', async () => {
    const cut = copyOf('cut.zip');
    truncateSync(cut, 900);
    const longer = copyOf('longer.zip');
    writeFileSync(longer, Buffer.concat([readFileSync(whole), Buffer.from('\n')]));
    writeFileSync(join(folder, 'empty.zip'), '');
    writeFileSync(join(folder, 'other.zip'), 'PK something else'.repeat(50));
    for (const file of [
      cut,
      longer,
      ...['empty.zip', 'other.zip', '.', 'missing.zip'].map((name) => join(folder, name)),
    ])
      await expect(checkBackup(file), file).rejects.toThrow(UnusableBackup);
  });
});

test('a backup that cannot be written to its end leaves nothing behind', async () => {
  async function* failing() {
    yield* files();
    yield {
      name: 'more',
      lines: (async function* () {
        yield 'a line';
        throw new Error('The database is gone.');
      })(),
    };
  }
  const file = join(folder, 'half.zip');
  await expect(pack(file, failing())).rejects.toThrow('The database is gone.');
  expect(() => readFileSync(file)).toThrow('ENOENT');
  await expect(pack(join(folder, 'nowhere', 'half.zip'), files())).rejects.toThrow('ENOENT');
});
