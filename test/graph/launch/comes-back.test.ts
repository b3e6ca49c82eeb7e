import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Graph } from '../../../server/graph/driver.ts';
import { PrivateDatabaseDown } from '../../../server/graph/errors.ts';
import { databaseHome } from '../../../server/graph/launch/home.ts';
import {
  acquireDatabase,
  type DatabaseLease,
  databaseUsers,
  stopDatabase,
} from '../../../server/graph/launch/private-database.ts';
import { markOf } from '../../../server/graph/launch/process-mark.ts';
import { livingWatcher } from '../../../server/graph/launch/watcher.ts';
import { configIn } from '../home.ts';
import { endpointOf, kill, startUser } from './programs-of-test.ts';

// The tests of this file follow one database through its lives, because every start costs seconds.
const limit = { timeoutMs: 10_000 };
const note = { name: 'test/note', text: 'CREATE (:TestNote {text: $text})' };
const notes = { name: 'test/notes', text: 'MATCH (n:TestNote) RETURN n.text AS text ORDER BY text' };
const endless = { name: 'test/endless', text: 'UNWIND range(1, 1000000000) AS n RETURN n' };

const homeFolder = mkdtempSync(join(tmpdir(), 'whycan-comes-back-'));
const home = databaseHome({ homeFolder });
let lease: DatabaseLease;
let graph: Graph;
const others: Server[] = [];
beforeAll(async () => {
  lease = await acquireDatabase(configIn(homeFolder), { onProgress: () => undefined });
  graph = await connect(lease);
  await graph.write(note, { text: 'one' }, limit);
});
afterAll(async () => {
  await graph.close();
  await lease.release();
  await stopDatabase(configIn(homeFolder));
  for (const other of others) other.close();
  rmSync(homeFolder, { recursive: true, force: true });
});

const databasePid = (): number => endpointOf(homeFolder)?.pid ?? 0;

/** Asks until it is answered; what was said meanwhile. */
async function answered(): Promise<{ readonly texts: readonly unknown[]; readonly said: readonly string[] }> {
  const said: string[] = [];
  let texts: readonly unknown[] = [];
  const ask = () =>
    graph.read<{ text: string }>(notes, {}, limit).then(
      (rows) => {
        texts = rows.map((row) => row.text);
        return true;
      },
      (error: Error) => {
        said.push(`${error.name}: ${error.message}`);
        return false;
      },
    );
  await expect.poll(ask, { timeout: 90_000, interval: 200 }).toBe(true);
  return { texts, said };
}

/** Something else takes the port at the very moment that it is free, and answers nothing. */
async function take(port: number): Promise<void> {
  for (;;) {
    const server = createServer();
    const isTaken = await new Promise((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isTaken) continue;
    others.push(server);
    return;
  }
}

test('a database and its watcher that are killed come back, at another port if theirs was taken', async () => {
  const before = endpointOf(homeFolder)?.uri ?? '';
  const watcher = livingWatcher(home)?.pid ?? 0;
  process.kill(watcher, 'SIGKILL');
  process.kill(databasePid(), 'SIGKILL');
  await take(Number(before.split(':').at(-1)));
  const { texts, said } = await answered();
  expect(texts).toEqual(['one']);
  expect(endpointOf(homeFolder)?.uri).not.toBe(before);
  expect(new Set(said)).toEqual(new Set([`PrivateDatabaseDown: ${downSentence()}`]));
  await graph.write(note, { text: 'two' }, limit);
  const streamed: unknown[] = [];
  for await (const { text } of graph.stream<{ text: string }>(notes, {}, limit)) streamed.push(text);
  expect(streamed).toEqual(['one', 'two']);
  await expect.poll(() => livingWatcher(home)?.pid, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(livingWatcher(home)?.pid).not.toBe(watcher);
});

const downSentence = (): string =>
  `The private database has stopped. whycan starts it again, which takes some seconds: try again then. Its log is ${home.consoleLog}.`;

test('a watcher that is killed is replaced while the database is used', async () => {
  const first = livingWatcher(home)?.pid ?? 0;
  process.kill(first, 'SIGKILL');
  await expect.poll(() => livingWatcher(home)?.pid ?? first, { timeout: 20_000 }).not.toBe(first);
});

test('whoever leaves a database without a watcher starts one, so that it does not outlive its users', async () => {
  const another = await acquireDatabase(configIn(homeFolder));
  const watcher = livingWatcher(home)?.pid ?? 0;
  process.kill(watcher, 'SIGKILL');
  await expect.poll(() => markOf(watcher), { timeout: 20_000 }).toBeUndefined();
  await another.release();
  expect(livingWatcher(home)?.pid ?? watcher).not.toBe(watcher);
});

test('every process that uses the database is named, as long as it lives', async () => {
  const user = startUser(homeFolder);
  await user.uri;
  expect(databaseUsers(configIn(homeFolder))).toEqual([user.process.pid]);
  await kill(user.process);
  expect(databaseUsers(configIn(homeFolder))).toEqual([]);
});

test('a stream whose database is killed fails at once, long before its time is over', async () => {
  const startedAt = performance.now();
  let count = 0;
  const read = async (): Promise<void> => {
    for await (const _ of graph.stream(endless, {}, { timeoutMs: 120_000 })) {
      count += 1;
      if (count === 20_000) process.kill(databasePid(), 'SIGKILL');
    }
  };
  await expect(read()).rejects.toBeInstanceOf(PrivateDatabaseDown);
  expect(count).toBeGreaterThanOrEqual(20_000);
  expect(performance.now() - startedAt).toBeLessThan(60_000);
});
