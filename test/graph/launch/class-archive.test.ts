import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { classArchive } from '../../../server/graph/launch/class-archive.ts';
import { databaseHome } from '../../../server/graph/launch/home.ts';
import { jarFolder } from '../../../server/graph/launch/jars.ts';
import { findJava, type Java } from '../../../server/graph/launch/java.ts';
import { acquireDatabase, stopDatabase } from '../../../server/graph/launch/private-database.ts';
import { commandLineOf } from '../../../server/graph/launch/process-mark.ts';
import { configIn } from '../home.ts';
import { endpointOf } from './programs-of-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'whycan-classes-'));
const homeFolder = join(folder, 'home');
// A cache of its own, with the jars of the usual one: what is damaged here must not be used elsewhere.
const config = configIn(homeFolder, { WHYCAN_CACHE: join(folder, 'cache') });
const usual = configIn(homeFolder);
const { java } = await findJava(config);
const canArchive = java !== undefined && existsSync(join(dirname(java.program), 'jcmd'));
afterAll(async () => {
  await stopDatabase(config);
  rmSync(folder, { recursive: true, force: true });
});

/** That of the usual cache; the first server of a run of tests writes it, which takes a while. */
async function archiveOf(found: Java): Promise<string> {
  const archive = classArchive(usual, found);
  await expect.poll(() => existsSync(archive), { timeout: 100_000, interval: 200 }).toBe(true);
  return archive;
}

test.skipIf(!canArchive)('a server leaves its classes once, and nothing else', async () => {
  const archive = await archiveOf(java as Java);
  const names = readdirSync(dirname(archive)).filter((name) => name !== 'lib' && !name.includes('.lock'));
  expect(names).toEqual([expect.stringMatching(/^classes-\w{16}\.jsa$/)]);
  const left = inject('databases').flatMap((database) => readdirSync(databaseHome(database).folder));
  expect(left.filter((name) => name.startsWith('java_pid'))).toEqual([]);
});

test.skipIf(!canArchive)('a server starts without them when they are damaged, and with them when not', async () => {
  const archive = await archiveOf(java as Java);
  const damaged = classArchive(config, java as Java);
  mkdirSync(dirname(damaged), { recursive: true });
  symlinkSync(jarFolder(usual), jarFolder(config));
  copyFileSync(archive, damaged);
  chmodSync(damaged, 0o600);
  truncateSync(damaged, 1_000_000);
  const said: string[] = [];
  const first = await acquireDatabase(config, { onProgress: (line) => said.push(line) });
  expect(commandLineOf(endpointOf(homeFolder)?.pid ?? 0)).not.toContain('SharedArchiveFile');
  expect([existsSync(damaged), said.length]).toEqual([false, 1]);
  await first.release();
  await stopDatabase(config);

  const second = await acquireDatabase(usual, { onProgress: () => undefined });
  expect(commandLineOf(endpointOf(homeFolder)?.pid ?? 0)).toContain(`-XX:SharedArchiveFile=${archive}`);
  await second.release();
});
