import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { start, whycan } from './whycan.ts';

const limit = { timeoutMs: 10_000 };
const importing = { name: 'test/importing', text: "MATCH (s:Snapshot {state: 'importing'}) RETURN s.number AS number" };

const folder = join(mkdtempSync(join(tmpdir(), 'whycan-interrupted-')), 'large');
let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await whycan('generate', folder, '--people', '5000');
  await whycan('import', 'seed/contoso.tenant.yaml');
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
