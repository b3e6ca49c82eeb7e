import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { databaseHome } from '../../server/graph/launch/home.ts';
import { acquireDatabase, type DatabaseLease, stopDatabase } from '../../server/graph/launch/private-database.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { openStore, type Store } from '../../server/store/open-store.ts';
import { configIn } from '../graph/home.ts';
import { type App, ask, emptyApp, type LogLine, send } from './empty-app.ts';

const homeFolder = mkdtempSync(join(tmpdir(), 'whycan-database-dies-'));
const config = configIn(homeFolder);
const catalogue = loadCatalogue();
const about = (user: string) =>
  `{ access(user: "${user}", capability: "mde.device.isolate") { ... on Decision { verdict } } }`;
const question = about('ana');
const answer = { access: { verdict: 'ALLOW' } };

let lease: DatabaseLease;
let graph: Graph;
let store: Store;
let app: App;
let logged: LogLine[];
beforeAll(async () => {
  lease = await acquireDatabase(config, { onProgress: () => undefined });
  graph = await connect(lease);
  store = await openStore({ graph, catalogue, snapshotsKept: 3 });
  const text = readFileSync(new URL('../../seed/contoso.tenant.yaml', import.meta.url), 'utf8');
  const tenant = readTenant(text, { file: 'contoso.tenant.yaml', catalogue });
  if ('problems' in tenant) throw new Error(JSON.stringify(tenant.problems));
  await store.importTenant(tenant.facts, { warnings: tenant.warnings });
  ({ app, logged } = emptyApp({ store }));
});
afterAll(async () => {
  await store.close();
  await graph.close();
  await lease.release();
  await stopDatabase(config);
  rmSync(homeFolder, { recursive: true, force: true });
});

it('a server whose private database is stopped says so, starts it again and then answers as before', async () => {
  expect((await ask(app, question)).json.data).toEqual(answer);
  expect(await stopDatabase(config)).toBe('stopped');
  expect((await ask(app, question)).json.data, 'about somebody who is remembered').toEqual(answer);
  const meanwhile = await ask(app, about('omar'));
  expect(meanwhile.json.errors).toEqual([
    expect.objectContaining({
      message: `The private database has stopped. whycan starts it again, which takes some seconds: try again then. Its log is ${databaseHome(config).consoleLog}.`,
      extensions: expect.objectContaining({ code: 'DATABASE_UNAVAILABLE' }),
    }),
  ]);
  expect(new Set(logged.map((line) => line.msg))).toEqual(new Set(['a request failed']));
  const isReady = async (): Promise<number> => (await send(app, '/readyz')).status;
  await expect.poll(isReady, { timeout: 100_000, interval: 250 }).toBe(200);
  expect((await ask(app, question)).json.data).toEqual(answer);
});
