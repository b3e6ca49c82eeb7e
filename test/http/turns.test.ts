import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bomb } from '../../bench/extreme-tenants.ts';
import { bombQuery, healthUnderBombs } from '../../hardening/bombs.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { createApp } from '../../server/http/app.ts';
import { type Listening, listen } from '../../server/http/listen.ts';
import { Page } from '../../server/http/page.ts';
import { schema } from '../../server/schema/index.ts';
import { openStore, type Store } from '../../server/store/open-store.ts';
import { createTurns, oneAtATime } from '../../server/turns/turns.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { ask, emptyApp } from './empty-app.ts';

const log = pino({ level: 'silent' });
let graph: Graph;
let store: Store;
let server: Listening;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  store = await openStore({ graph, catalogue: loadCatalogue(), snapshotsKept: 2 });
  await store.importTenant(bomb);
  const app = createApp({ schema, store, log, allowedHosts: ['127.0.0.1'], page: new Page('none') });
  server = await listen(app, { host: '127.0.0.1', port: 0, allowedHosts: ['127.0.0.1'], log });
});
afterAll(async () => {
  await server.close(100);
  await store.close();
  await graph.close();
});

describe('while costly questions are answered', () => {
  it('the server says how it is, and answers a light question before them', async () => {
    await healthUnderBombs(server.url, 1);
    const { p99Ms, lightMs, bombsMs, statuses } = await healthUnderBombs(server.url, 5);
    expect(new Set(statuses)).toEqual(new Set([200]));
    // A machine that does other things at the same time may take its time, but not as long as one bomb takes.
    expect(p99Ms).toBeLessThan(Math.max(500, bombsMs / 10));
    expect(lightMs).toBeLessThan(bombsMs / 2);
  });

  it('the deadline of a request fires', async () => {
    const app = createApp({ schema, store, log, allowedHosts: ['127.0.0.1'], page: new Page('none'), timeoutMs: 100 });
    const start = performance.now();
    const reply = await ask(app, bombQuery);
    expect(reply.text).toContain('TIMEOUT');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('turns', () => {
  const never = new AbortController().signal;
  const spin = (ms: number) => () => {
    const until = performance.now() + ms;
    while (performance.now() < until);
    return ms;
  };

  it('are taken at once while nothing waits', () => {
    expect(createTurns().of(never)(() => 7)).toBe(7);
  });

  it('go to the request that has used the least', async () => {
    const turns = createTurns();
    const [heavy, light] = [turns.of(never), turns.of(never)];
    heavy(spin(30));
    const order: string[] = [];
    await Promise.all([
      ...[1, 2, 3].map((one) => heavy(spin(30)) instanceof Promise && heavy(() => void order.push(`heavy ${one}`))),
      light(() => void order.push('light')),
    ]);
    expect(order[0]).toBe('light');
    expect(order).toHaveLength(4);
  });

  it('of one request come one after the other, so that many answers of one document keep nobody out', async () => {
    const turns = createTurns();
    const turn = oneAtATime(turns.of(never));
    expect(turn(() => 7)).toBe(7);
    turn(spin(30));
    const order: number[] = [];
    const waiting = Array.from({ length: 1_000 }, (_, at) =>
      turn(() => {
        if (at === 1) throw new Error('one fails');
        order.push(at);
      }),
    );
    expect(turns.isBusy()).toBe(false);
    const settled = await Promise.allSettled(waiting);
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(order).toEqual([0, ...Array.from({ length: 998 }, (_, at) => at + 2)]);
    // At once, or a moment later where the others took long.
    expect(await turn(() => 8)).toBe(8);
  });

  it('end for a request whose client is gone', async () => {
    const turns = createTurns();
    const gone = new AbortController();
    const turn = turns.of(gone.signal);
    turn(spin(30));
    const waiting = turn(() => 'done');
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(() => turn(() => 'more')).toThrow('gone');
  });

  it('are refused with a time to come back when very many wait', async () => {
    const { app } = emptyApp({ turns: { of: createTurns().of, isBusy: () => true } });
    const reply = await ask(app, '{ __typename }');
    expect([reply.status, reply.headers.get('retry-after'), reply.json.errors?.[0]?.extensions?.code]).toEqual([
      503,
      '2',
      'BUSY',
    ]);
    const turns = createTurns();
    const turn = turns.of(never);
    turn(spin(30));
    expect(turns.isBusy()).toBe(false);
    const waiting = Array.from({ length: 400 }, () => turn(() => 1));
    expect(turns.isBusy()).toBe(true);
    await Promise.all(waiting);
    expect(turns.isBusy()).toBe(false);
  });
});
