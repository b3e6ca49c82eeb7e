import { rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect as connectGraph } from '../../server/graph/driver.ts';
import { Intake } from '../../server/intake/intake.ts';
import { type Started, start, whycan } from '../cli/whycan.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { configIn } from '../graph/home.ts';
import type { Reply } from './empty-app.ts';
import { asking, groupsAnswer, leftIn, usersTable } from './importing.ts';

const { homeFolder: home } = testDatabase().config;

interface Served extends ReturnType<typeof asking> {
  readonly url: string;
  readonly server: Started;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

async function serve(environment: Record<string, string> = {}): Promise<Served> {
  const server = start(['serve'], { PORT: '0', NO_COLOR: '1', ...environment });
  const greeting = await server.printed('Press Ctrl+C to stop.');
  const port = /http:\/\/[^:]+:(\d+)/.exec(greeting)?.[1] ?? '';
  const url = `http://127.0.0.1:${port}`;
  const call = async (path: string, init: RequestInit): Promise<Reply> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
  };
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    server.signal(signal);
    await server.ended;
  };
  return { ...asking(call, url), url, server, stop };
}

async function ask<Data>(url: string, query: string): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Data }).data;
}

let served: Served;

beforeAll(async () => {
  const graph = await connectGraph(testDatabase().address);
  await emptyDatabase(graph);
  await graph.close();
  served = await serve();
});

afterAll(() => served?.stop());

describe('an import through the server', () => {
  it('of two files of different formats is reported, published, and answers from then on', async () => {
    const { put, read, publish, settled, url } = served;
    expect((await served.state()).step).toBe('empty');
    await Promise.all([put('users.csv', usersTable), put('graph/groups.json', groupsAnswer)]);
    await read({ set: ['tenant.id=fabrikam', 'workloads.urbac=MDE'] });
    const dry = await settled();
    expect(dry).toMatchObject({
      step: 'read',
      snapshot: null,
      report: {
        snapshot: null,
        tenant: { id: 'fabrikam' },
        counts: { users: 2, groups: 1 },
        conflicts: [],
        problems: [],
      },
    });
    expect(dry.report?.files.map(({ path, format }) => `${path} ${format}`).sort()).toEqual([
      'graph graph',
      'users.csv csv',
    ]);
    await publish({ label: 'from the page' });
    const published = await settled();
    expect(published).toMatchObject({ step: 'published', said: [], files: [], report: null });
    expect(leftIn(home)).toEqual([]);
    await expect
      .poll(() => ask<{ tenant: object }>(url, '{ tenant { snapshot key } }'), { timeout: 10_000 })
      .toEqual({ tenant: { snapshot: published.snapshot, key: 'fabrikam' } });
    const { user } = await ask<{ user: object }>(
      url,
      '{ user(key: "11111111-1111-4111-8111-111111111111") { displayName } }',
    );
    expect(user).toEqual({ displayName: 'Ada Adams' });
    const { out } = await whycan('snapshots', '--json');
    expect((JSON.parse(out) as { snapshots: object[] }).snapshots).toContainEqual(
      expect.objectContaining({ number: published.snapshot, label: 'from the page', current: true }),
    );
  });

  it('gives the report that the command line prints', async () => {
    const { put, read, settled, discard } = served;
    await put('users.csv', usersTable);
    await read({ isStrict: true });
    const { report } = await settled();
    const folder = join(home, 'by-hand');
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(join(home, 'users.csv'), usersTable);
    const { out } = await whycan('import', join(home, 'users.csv'), '--dry-run', '--json', '--strict');
    expect(report).toEqual(JSON.parse(out.replaceAll(`${home}/`, '')));
    await discard();
  });

  it('leaves nothing on the disk once it is discarded, also while it is read', async () => {
    const { put, read, discard, state } = served;
    const before = (await ask<{ tenant: { snapshot: number } }>(served.url, '{ tenant { snapshot } }')).tenant.snapshot;
    await put('users.csv', usersTable);
    expect(leftIn(home).length).toBeGreaterThan(0);
    await discard();
    expect(leftIn(home)).toEqual([]);
    await put('users.csv', usersTable);
    await read();
    await pause(300);
    expect((await discard()).status).toBe(200);
    expect([leftIn(home), await state()]).toEqual([[], expect.objectContaining({ step: 'empty', files: [] })]);
    const { tenant } = await ask<{ tenant: object }>(served.url, '{ tenant { snapshot } }');
    expect(tenant).toEqual({ snapshot: before });
  });

  it('can be published after nothing in it was about access, and is refused in the words of the command line', async () => {
    const { put, read, publish, settled, discard } = served;
    await put('empty.csv', 'id,displayName,userPrincipalName\n');
    await read();
    await settled();
    await publish();
    const { step, said } = await settled();
    expect([step, said]).toEqual(['read', ['empty.csv: nothing in it is about access, so nothing is stored.']]);
    await discard();
  });
});

describe('a file on its way', () => {
  const head = (path: string, length: number, host = '127.0.0.1') =>
    `PUT /import/files?path=${path} HTTP/1.1\r\nhost: ${host}:${new URL(served.url).port}\r\norigin: ${served.url}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${length}\r\n\r\n`;
  const socketTo = () => connect(Number(new URL(served.url).port), '127.0.0.1');

  it('is told with what is there of it, and leaves nothing behind when it breaks off', async () => {
    const socket = socketTo();
    socket.write(`${head('cut.csv', 1_000)}${'x'.repeat(400)}`);
    await expect
      .poll(async () => (await served.state()).arriving)
      .toEqual([{ path: 'cut.csv', bytes: 1_000, receivedBytes: 400 }]);
    socket.destroy();
    await expect.poll(async () => (await served.state()).arriving).toEqual([]);
    expect(leftIn(home).filter((path) => /(files|drafts)\//.test(path))).toEqual([]);
    expect((await served.put('cut.csv', usersTable)).status).toBe(201);
    await served.discard();
  });

  it('beyond the limit gets the reason, also when its size was not announced', async () => {
    const own = await serve({ WHYCAN_IMPORT_MEGABYTES: '1' });
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(new Uint8Array(64 * 1024)),
    });
    const started = performance.now();
    const refused = await fetch(`${own.url}/import/files?path=endless.csv`, {
      method: 'PUT',
      headers: { origin: own.url, 'content-type': 'application/octet-stream' },
      body,
      duplex: 'half',
    } as RequestInit).then(
      (response) => response.status,
      () => 'cut',
    );
    expect(refused).toBe(413);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect((await own.put('exact.csv', 'x'.repeat(1024 * 1024))).status).toBe(201);
    await own.stop();
  });

  it('ends with the import that it belongs to', async () => {
    const socket = socketTo();
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.write(`${head('cut.csv', 1_000)}${'x'.repeat(400)}`);
    await expect.poll(async () => (await served.state()).arriving.length).toBe(1);
    await served.discard();
    expect(leftIn(home)).toEqual([]);
    await expect.poll(() => answer).toContain('The import was discarded meanwhile.');
    expect(answer).toMatch(/^HTTP\/1\.1 409/);
    socket.destroy();
  });
});

describe('a server', () => {
  it('deletes what it received when it stops', async () => {
    const own = await serve();
    await own.put('users.csv', usersTable);
    expect(leftIn(home).length).toBeGreaterThan(0);
    await own.stop();
    expect(leftIn(home)).toEqual([]);
  });

  it('deletes what a killed one left, and nothing of one that runs', async () => {
    const killed = await serve();
    await killed.put('users.csv', usersTable);
    await killed.stop('SIGKILL');
    const left = leftIn(home);
    expect(left.some((path) => path.endsWith('files/users.csv'))).toBe(true);
    await served.put('mine.csv', usersTable);
    const next = await serve();
    expect(leftIn(home).filter((path) => path.endsWith('.csv'))).toEqual([expect.stringMatching(/files\/mine\.csv$/)]);
    await next.stop();
    await served.discard();
  });

  it('that other machines can reach takes no files', async () => {
    const exposed = await serve({ HOST: '0.0.0.0', WHYCAN_EXPOSE: '1' });
    const refused = await exposed.put('users.csv', usersTable);
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('npx whycan import')]);
    await exposed.stop();
  });
});

it('the database is the one of the server, though its password could be read only once', async () => {
  const { uri, username, password, database } = testDatabase().address;
  const file = join(home, 'password-once');
  writeFileSync(file, password);
  const config = configIn(join(home, 'other'), {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD_FILE: file,
    NEO4J_DATABASE: database,
  });
  rmSync(file);
  const intake = new Intake({ config });
  const chunks = (async function* () {
    yield Buffer.from(usersTable);
  })();
  await intake.receive({ path: 'users.csv', bytes: undefined, chunks });
  intake.read({ set: [], isStrict: false });
  await expect.poll(() => intake.state().step, { timeout: 30_000 }).toBe('read');
  intake.publish({});
  await expect.poll(() => intake.state().step, { timeout: 60_000 }).not.toBe('publishing');
  const { snapshot, said } = intake.state();
  expect(said).toEqual([]);
  const { out } = await whycan('snapshots', '--json');
  expect((JSON.parse(out) as { snapshots: object[] }).snapshots).toContainEqual(
    expect.objectContaining({ number: snapshot, current: true }),
  );
  await intake.close();
});
