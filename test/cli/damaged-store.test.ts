import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseHome } from '../../server/graph/launch/home.ts';
import { stopDatabase } from '../../server/graph/launch/private-database.ts';
import { configIn, environmentIn } from '../graph/home.ts';
import { crash } from './crash.ts';
import { type Ended, start } from './whycan.ts';

// One private database, broken in several ways one after the other, because every start costs seconds.
const homeFolder = mkdtempSync(join(tmpdir(), 'whycan-damaged-'));
const home = databaseHome({ homeFolder });
const config = configIn(homeFolder);
const store = join(home.dataFolder, 'databases', 'neo4j');
const logs = join(home.dataFolder, 'transactions', 'neo4j');

const whycan = (...typed: string[]): Promise<Ended> => start(typed, {}, environmentIn(homeFolder)).ended;
const can = (): Promise<Ended> => whycan('can', 'ana', 'mde.device.isolate');
const damaged = (because: string): string =>
  `The stored data in ${home.dataFolder} is damaged: ${because} Everything was kept as it is. \`whycan restore\` brings back the last backup; \`whycan doctor\` tells more.`;

beforeAll(async () => {
  expect(await whycan('import', 'seed/contoso.tenant.yaml')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await stopDatabase(config);
  rmSync(homeFolder, { recursive: true, force: true });
});

it('a transaction log whose end cannot be read is cut off there, kept, and told, when the snapshot is complete', async () => {
  expect((await can()).code).toBe(0);
  await crash(home);
  spoilEnd(logs);
  const { code, out, err } = await can();
  expect([code, out.slice(0, 5)]).toEqual([0, 'ALLOW']);
  expect(err).toContain('The stored data was recovered, and the current snapshot is complete.');
  const [kept = ''] = readdirSync(home.setAsideFolder);
  expect(readdirSync(join(home.setAsideFolder, kept, 'transactions')).sort()).toEqual(['neo4j', 'system']);
}, 300_000);

it('a store that lost its tenant is not taken for a new one', async () => {
  await stopDatabase(config);
  const nodes = readFileSync(join(store, 'neostore.nodestore.db'));
  truncateSync(join(store, 'neostore.nodestore.db'), 0);
  const { code, err } = await can();
  expect([code, err]).toEqual([
    70,
    expect.stringContaining(damaged('it contains no tenant, although snapshot 1 was imported into it.')),
  ]);
  await stopDatabase(config);
  writeFileSync(join(store, 'neostore.nodestore.db'), nodes);
});

it('a store that cannot be opened is named within seconds, and stays as it is', async () => {
  await stopDatabase(config);
  const { size } = statSync(join(store, 'neostore'));
  writeFileSync(join(store, 'neostore'), Buffer.alloc(size, 0xa5));
  const startedAt = performance.now();
  const { code, err } = await can();
  expect([code, err]).toEqual([70, expect.stringContaining(damaged('the database cannot open it.'))]);
  expect(performance.now() - startedAt).toBeLessThan(90_000);
  expect(readFileSync(join(store, 'neostore')).every((byte) => byte === 0xa5)).toBe(true);
});

/** As a disk does that was full: the last bytes of the log are not what was meant. */
function spoilEnd(folder: string): void {
  const name =
    readdirSync(folder)
      .filter((file) => file.startsWith('neostore.transaction.db'))
      .sort()
      .at(-1) ?? '';
  const file = join(folder, name);
  const bytes = readFileSync(file);
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(64, 0xd3), 0, 64, end - 20);
  closeSync(handle);
}
