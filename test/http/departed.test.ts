import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { createApp } from '../../server/http/app.ts';
import { type Listening, listen } from '../../server/http/listen.ts';
import { Page } from '../../server/http/page.ts';
import { schema } from '../../server/schema/index.ts';
import { openStore, type Store } from '../../server/store/open-store.ts';
import { createTurns, type Turns } from '../../server/turns/turns.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { groupOf, tenantWith, user } from '../graph/small-tenant.ts';

/** Everybody is in other groups than anybody else, and every group opens another device group. */
const groups = 40;
const people = 2_000;
const idsOf = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at}`);
const isMember = (person: number, group: number) => ((person * 2_654_435_761 + group * 40_503) >>> 7) % 7 === 0;
const crowd = tenantWith({
  people: idsOf(people, 'p').map((id) => user(id)),
  groups: idsOf(groups, 'g').map((id, group) =>
    groupOf(
      id,
      idsOf(people, 'p').filter((_, person) => isMember(person, group)),
    ),
  ),
  legacyRbac: true,
  activated: [],
  legacyRoles: idsOf(groups, 'g').map((id, at) => ({
    key: `mde:${id}`,
    id,
    system: 'mde' as const,
    displayName: id,
    permissions: at % 2 === 0 ? ['view.secops'] : ['view.secops', 'active.secops'],
    roles: [],
    principals: [id],
  })),
  deviceGroups: idsOf(groups, 'd').map((id, at) => ({ id, displayName: id, rank: at + 1, access: [`g${at}`] })),
} as unknown as Parameters<typeof tenantWith>[0]);

let graph: Graph;
let store: Store;
let server: Listening;
let worked: { atMs: number; pieces: number };
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  store = await openStore({ graph, catalogue: loadCatalogue(), snapshotsKept: 3 });
  await store.importTenant(crowd);
  await store.importTenant({ ...crowd, activated: ['MDE'] });
  const log = pino({ level: 'silent' });
  const turns = noted(createTurns());
  const app = createApp({ schema, store, log, allowedHosts: ['127.0.0.1'], page: new Page('none'), turns });
  server = await listen(app, { host: '127.0.0.1', port: 0, allowedHosts: ['127.0.0.1'], log });
});
afterAll(async () => {
  await server?.close(100);
  await store?.close();
  await graph?.close();
});

/** The same turns, which note when the last piece of work was done. */
function noted(turns: Turns): Turns {
  worked = { atMs: 0, pieces: 0 };
  return {
    ...turns,
    of: (signal) => {
      const turn = turns.of(signal);
      return (work) =>
        turn(() => {
          const result = work();
          worked = { atMs: performance.now(), pieces: worked.pieces + 1 };
          return result;
        });
    },
  };
}

function send(query: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });
}

const all = '{ people { affected } causes { people } rows(last: 1) { totalCount } }';

describe('when the client is gone, work on everybody ends within 100 ms', () => {
  it.each([
    [
      'impact',
      (workload: string) =>
        `{ impact(assuming: [{ addDataSource: ${workload} }, { deactivate: MDE }]) { ... on Impact ${all} } }`,
    ],
    ['diff', () => `{ diff(from: 1, to: 2) { ... on Diff ${all} } }`],
  ])('of %s', async (_, queryFor) => {
    // Everybody is read before, which is kept for others and does not end.
    await (
      await send('{ whoCan(capability: "mde.device.isolate") { ... on WhoCanConnection { totalCount } } }')
    ).text();
    await (
      await send('{ whoCan(capability: "mde.device.isolate", at: 1) { ... on WhoCanConnection { totalCount } } }')
    ).text();
    const client = new AbortController();
    const start = worked.pieces;
    const gone = send(queryFor('MDC'), client.signal).then(
      () => 'answered',
      () => 'gone',
    );
    while (worked.pieces < start + 40) await pause(1);
    const leftMs = performance.now();
    client.abort();
    expect(await gone).toBe('gone');
    await pause(1_500);
    expect(worked.atMs - leftMs).toBeLessThan(100);
    const pieces = worked.pieces - start;
    const answer = (await (await send(queryFor('MDC'))).json()) as { errors?: unknown };
    expect(answer.errors).toBeUndefined();
    expect(worked.pieces - start - pieces).toBeGreaterThan(pieces);
  });
});
