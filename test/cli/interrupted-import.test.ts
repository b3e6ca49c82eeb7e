import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { stopDatabase } from '../../server/graph/launch/private-database.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { configIn } from '../graph/home.ts';
import { endpointOf } from '../graph/launch/programs-of-test.ts';
import { start, whycan } from './whycan.ts';

const limit = { timeoutMs: 10_000 };
const importing = { name: 'test/importing', text: "MATCH (s:Snapshot {state: 'importing'}) RETURN s.number AS number" };

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
});
afterAll(() => graph.close());

async function untilWriting(): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await graph.read(importing, {}, limit)).length > 0) return;
    await pause(10);
  }
  expect.fail('Nothing was ever written.');
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'an import that %s interrupts says that nothing was stored, and nothing was',
  async (signal) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'whycan-interrupted-')), 'large');
    expect((await whycan('generate', folder, '--people', '20000')).code).toBe(0);
    await whycan('import', 'seed/contoso.tenant.yaml');
    const writing = start(['import', folder]);
    await untilWriting();
    writing.signal(signal);
    const { code, out, err } = await writing.ended;
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('Interrupted. Nothing was stored; what was current before still is.');
    expect(await graph.read(importing, {}, limit)).toEqual([]);
    expect((await whycan('snapshots')).out).not.toContain('Generated');
  },
);

it('does not wait for a database that is still starting', async () => {
  const homeFolder = mkdtempSync(join(tmpdir(), 'whycan-interrupted-start-'));
  const importing = start(['import', 'seed/contoso.tenant.yaml'], { WHYCAN_HOME: homeFolder });
  await expect.poll(() => endpointOf(homeFolder)?.isReady, { timeout: 60_000, interval: 10 }).toBe(false);
  importing.signal('SIGINT');
  const { code, out, err } = await importing.ended;
  expect([code, out, endpointOf(homeFolder)?.isReady]).toEqual([3, '', false]);
  expect(err).toContain('Interrupted. Nothing was stored; what was current before still is.');
  await stopDatabase(configIn(homeFolder));
  rmSync(homeFolder, { recursive: true, force: true });
});
