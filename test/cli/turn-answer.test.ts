import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, whycan } from './whycan.ts';

interface Turned {
  readonly verdict: string;
  readonly complete: boolean;
  readonly total: number;
  readonly shown: number;
  readonly sets: readonly {
    readonly changes: readonly unknown[];
    readonly sentence: string;
    readonly verdictAfter: string;
    readonly sideEffects: {
      readonly person: readonly string[];
      readonly others: { readonly people: number; readonly gain: readonly string[]; readonly lose: readonly string[] };
    };
  }[];
  readonly disabling?: { readonly changes: readonly unknown[] };
}

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  expect((await whycan('import', 'seed/contoso.tenant.yaml')).code).toBe(0);
});
afterAll(() => graph.close());

async function turned(...typed: string[]): Promise<Turned> {
  const { code, out, err } = await whycan(...typed, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Turned;
}

describe('whycan repair', () => {
  it('lists what touches nobody else first, and says who is touched by the rest', async () => {
    const { sets, ...rest } = await turned('repair', 'ana', 'mde.device.isolate', '--on', 'device=dc1');
    expect(rest).toEqual({
      snapshot: expect.any(Number),
      capability: 'mde.device.isolate',
      target: 'dc1.corp.contoso.com',
      verdict: 'DENY',
      complete: true,
      total: 9,
      shown: 5,
    });
    expect(sets.slice(0, 3).map(({ changes }) => changes)).toEqual([
      [{ addMember: { group: 'tier0-guardians', member: 'ana' } }],
      [{ grantEntraRole: { role: 'Security Administrator', principal: 'ana' } }],
      [{ grantEntraRole: { role: 'Global Administrator', principal: 'ana' } }],
    ]);
    expect(sets.map(({ sideEffects }) => sideEffects.others.people > 0)).toEqual([false, false, false, true, true]);
    expect(sets[3]?.changes).toEqual([
      { setDeviceGroupAccess: { deviceGroup: 'domain-controllers', access: ['tier0-guardians', expect.any(String)] } },
    ]);
    expect(sets[0]?.sideEffects.person).toContain('mde.device.view');
    expect(sets[0]?.sideEffects.person).not.toContain('mde.device.isolate');
  });

  it('joins changes where one is not enough, and reads well on a terminal', async () => {
    const { code, out } = await whycan('repair', 'greg', 'mde.device.isolate', '--on', 'device=dc1', '--most', '1');
    expect(code).toBe(0);
    expect(out.split('\n').slice(1, 9)).toEqual([
      '40 sets of changes would allow it, those with the fewest side effects first; 1 is shown (--most 40 shows all):',
      '',
      '  1. Add Greg Olsen to Tier 0 Guardians.',
      '     Assign the custom role SOC Tier 2 Responder to Greg Olsen for Defender for Endpoint.',
      '     Also for this person: gains Approve device actions, Contain a device, Restrict app execution and 8 more.',
      '     Nobody else is affected.',
      '',
      'Data as of 2026-11-20T08:00:00Z (snapshot 1).',
    ]);
  });

  it.each([
    ['ana', 'mde.device.isolate', 'device=dc1'],
    ['greg', 'mde.device.isolate', 'device=dc1'],
    ['eve', 'mde.device.isolate', 'deviceGroup=emea-workstations'],
    ['ida', 'investigation.view', 'workload=MDI'],
  ])('gives changes for %s that can be assumed as they are', async (who, capability, on) => {
    const { sets } = await turned('repair', who, capability, '--on', on, '--most', '3');
    expect(sets.length).toBeGreaterThan(0);
    for (const { changes } of sets) {
      const file = fileOf('changes.json', JSON.stringify(changes));
      expect((await whycan('can', who, capability, '--on', on, '--assuming', file)).code).toBe(0);
    }
  });

  it('enables the account of somebody whose account is disabled, before all else', async () => {
    const { sets } = await turned('repair', 'leo', 'mde.device.isolate');
    expect(sets.map(({ changes }) => changes)).toEqual([[{ setAccount: { user: 'leo', enabled: true } }]]);
  });

  it('has nothing to say about a yes', async () => {
    const on = ['--on', 'device=srv1'];
    expect(await turned('repair', 'ana', 'mde.device.isolate', ...on)).toMatchObject({ verdict: 'ALLOW', sets: [] });
    expect((await whycan('repair', 'ana', 'mde.device.isolate', ...on)).out).toContain(
      '\nNothing has to be changed.\n',
    );
  });
});

describe('whycan remove', () => {
  it('lists what ends an access, and only mentions disabling the account', async () => {
    const { sets, disabling, complete, total } = await turned(
      'remove',
      'ana',
      'mde.device.isolate',
      '--on',
      'device=srv1',
    );
    expect([complete, total]).toEqual([true, 8]);
    expect(sets.slice(0, 2).map(({ changes }) => changes)).toEqual([
      [{ removeMember: { group: 'emea-server-team', member: 'ana' } }],
      [
        { removeMember: { group: 'tier2-emea', member: 'ana' } },
        { removeMember: { group: 'incident-leads', member: 'ana' } },
      ],
    ]);
    expect(disabling?.changes).toEqual([{ setAccount: { user: 'ana', enabled: false } }]);
    for (const { changes } of sets) {
      const file = fileOf('changes.json', JSON.stringify(changes));
      expect((await whycan('can', 'ana', 'mde.device.isolate', '--on', 'device=srv1', '--assuming', file)).code).toBe(
        1,
      );
    }
  });

  it('has nothing to say about a no', async () => {
    const { out } = await whycan('remove', 'ana', 'mde.device.isolate', '--on', 'device=dc1');
    expect(out).toContain('\nThere is nothing to take away.\n');
  });
});
