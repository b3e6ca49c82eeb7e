import { beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, whycan } from './whycan.ts';

beforeAll(async () => {
  const graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await graph.close();
  const head = 'whycan: tenant/1, tenant: { id: t }';
  for (const rest of ['users: [ben]', 'users: [ana, ben]', 'users: [ana], entraRoles: { Global Administrator: [ana] }'])
    expect((await whycan('import', fileOf('a.tenant.yaml', `{ ${head}, ${rest} }`))).code).toBe(0);
});

describe('whycan can --history', () => {
  it('answers from each snapshot, oldest first, and says how to see what changed', async () => {
    const { code, out } = await whycan('can', 'ana', 'mde.device.isolate', '--history');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^1 {2}\S+ {2}NO ANSWER {2}No user or service principal of the tenant has the id "ana"/),
      '  changed: whycan diff 1 2',
      expect.stringMatching(/^2 {2}\S+ {2}DENY {2}\S/),
      '  changed: whycan diff 2 3',
      expect.stringMatching(/^3 {2}\S+ {2}ALLOW {2}\S/),
    ]);
  });

  it('prints the same as one JSON object', async () => {
    const { out } = await whycan('can', 'ana', 'mde.device.isolate', '--history', '--json');
    expect(JSON.parse(out)).toMatchObject({
      total: 3,
      entries: [
        { snapshot: 1, verdict: null, state: null, changed: null, problem: { code: 'UNKNOWN_PERSON' } },
        { snapshot: 2, verdict: 'DENY', state: 'NEVER', changed: true, problem: null },
        { snapshot: 3, verdict: 'ALLOW', state: 'NOW', changed: true, problem: null },
      ],
    });
  });

  it('refuses a snapshot beside it', async () => {
    const { code, err } = await whycan('can', 'ana', 'mde.device.isolate', '--history', '--at', '1');
    expect([code, err]).toEqual([2, expect.stringContaining('--history and --at cannot be used together.')]);
  });
});
