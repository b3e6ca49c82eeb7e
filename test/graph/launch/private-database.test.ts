import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../../server/graph/driver.ts';
import { databaseHome } from '../../../server/graph/launch/home.ts';
import { livingLeases } from '../../../server/graph/launch/leases.ts';
import { acquireDatabase, stopDatabase } from '../../../server/graph/launch/private-database.ts';
import { commandLineOf, markOf } from '../../../server/graph/launch/process-mark.ts';
import { configIn } from '../home.ts';
import { listeningAddresses } from './open-ports.ts';
import { endpointOf, kill, startUser, type User } from './programs-of-test.ts';

// The tests of this file follow one database through its life, because every start costs seconds.
const shortIdle = { WHYCAN_IDLE_MINUTES: '0.02' };
const limit = { timeoutMs: 10_000 };
const note = { name: 'test/note', text: 'CREATE (:TestNote {text: $text})' };
const notes = { name: 'test/notes', text: 'MATCH (n:TestNote) RETURN n.text AS text' };
const quiet = { onProgress: () => undefined };

let parent = '';
let homeFolder = '';
let users: User[] = [];
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'whycan-launch-'));
  homeFolder = join(parent, 'ein Ordner für whycan');
  mkdirSync(homeFolder);
});
afterAll(async () => {
  for (const user of users) user.process.kill('SIGKILL');
  await stopDatabase(configIn(homeFolder));
  rmSync(parent, { recursive: true, force: true });
});

const databasePid = (): number => endpointOf(homeFolder)?.pid ?? 0;

test('two programs that start at once share one database', async () => {
  users = [startUser(homeFolder), startUser(homeFolder)];
  const [one, other] = await Promise.all(users.map((user) => user.uri));
  expect(one).toBe(other);
  const starts = users.filter((user) => user.errors().includes('Starting the private Neo4j'));
  expect(starts).toHaveLength(1);
  expect(livingLeases(databaseHome({ homeFolder }).leasesFolder)).toHaveLength(2);
});

test('a program that finds the database running starts none', async () => {
  const running = databasePid();
  const said: string[] = [];
  const lease = await acquireDatabase(configIn(homeFolder), { onProgress: (line) => said.push(line) });
  expect([databasePid(), said]).toEqual([running, []]);
  await lease.release();
});

test('the password is in a file for its owner only, and on no command line', () => {
  const { passwordFile } = databaseHome({ homeFolder });
  expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
  const password = readFileSync(passwordFile, 'utf8').trim();
  expect(password.length).toBeGreaterThanOrEqual(32);
  expect(commandLineOf(databasePid())).not.toContain(password);
});

test.skipIf(process.platform !== 'linux')('the database listens on one loopback port and nowhere else', () => {
  const port = endpointOf(homeFolder)?.uri.split(':').at(-1);
  expect(listeningAddresses(databasePid())).toEqual([`loopback:${port}`]);
});

test('a database killed under its users comes back by itself, with all that was committed', async () => {
  const lease = await acquireDatabase(configIn(homeFolder), quiet);
  const graph = await connect(lease);
  await graph.write(note, { text: 'kept' }, limit);
  const killed = databasePid();
  process.kill(killed, 'SIGKILL');
  await expect
    .poll(() => endpointOf(homeFolder)?.isReady === true && databasePid() !== killed, { timeout: 90_000 })
    .toBe(true);
  expect(await graph.read(notes, {}, limit)).toEqual([{ text: 'kept' }]);
  expect(endpointOf(homeFolder)?.uri).toBe(lease.uri);
  await graph.close();
  await lease.release();
});

test('when every user is killed the database stops after the idle time', async () => {
  const pid = databasePid();
  const short = await acquireDatabase(configIn(homeFolder, shortIdle), quiet);
  await short.release();
  for (const user of users) await kill(user.process);
  const endedAt = performance.now();
  await expect.poll(() => markOf(pid), { timeout: 60_000 }).toBeUndefined();
  expect(performance.now() - endedAt).toBeGreaterThan(1_000);
  expect(endpointOf(homeFolder)).toBeUndefined();
});

test('a database whose starter was killed is used by the next program', async () => {
  const starter = startUser(homeFolder);
  const neverReady = expect(starter.uri).rejects.toThrow();
  await expect.poll(() => endpointOf(homeFolder), { timeout: 60_000, interval: 5 }).toBeDefined();
  await kill(starter.process);
  await neverReady;
  const pid = databasePid();
  const lease = await acquireDatabase(configIn(homeFolder), quiet);
  expect(databasePid()).toBe(pid);
  expect(endpointOf(homeFolder)?.isReady).toBe(true);
  const graph = await connect(lease);
  expect(await graph.read(notes, {}, limit)).toEqual([{ text: 'kept' }]);
  await graph.close();
});

test('stopping ends it at once, whoever uses it, and says when there is nothing to stop', async () => {
  const pid = databasePid();
  expect(await stopDatabase(configIn(homeFolder))).toBe('stopped');
  expect(markOf(pid)).toBeUndefined();
  expect(await stopDatabase(configIn(homeFolder))).toBe('not-running');
});

test('a database whose folder is deleted ends too', async () => {
  await acquireDatabase(configIn(homeFolder), quiet);
  const pid = databasePid();
  rmSync(homeFolder, { recursive: true, force: true });
  await expect.poll(() => markOf(pid), { timeout: 60_000 }).toBeUndefined();
  expect(existsSync(homeFolder)).toBe(false);
});
