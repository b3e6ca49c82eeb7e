import { beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, program, whycan } from './whycan.ts';

beforeAll(async () => {
  const graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await graph.close();
  expect((await whycan('import', 'seed/contoso.tenant.yaml')).code).toBe(0);
});

interface Case {
  readonly name: string;
  readonly pass: boolean;
  readonly verdict: string | null;
  readonly sentence: string;
}

describe('whycan test', () => {
  it('finds every expectation about the sample met', async () => {
    const { code, out } = await whycan('test', 'seed/contoso.expect.yaml', '--json');
    const { passed, failed, cases } = JSON.parse(out) as { passed: number; failed: number; cases: Case[] };
    expect(cases.filter(({ pass }) => !pass)).toEqual([]);
    expect([passed, failed, code]).toEqual([cases.length, 0, 0]);
    expect(passed).toBeGreaterThanOrEqual(300);
  });

  it('answers a failure with a counter-example that is read at a glance', async () => {
    const tenant = '{ whycan: tenant/1, tenant: { id: t }, users: [ana], entraRoles: { Global Administrator: [ana] } }';
    const file = fileOf(
      'a.expect.yaml',
      `whycan: expect/1\ntenant: ${tenant}\nexpect:\n  - { who: ana, can: mde.device.isolate, verdict: allow }\n  - { name: wrong, who: ana, can: mde.device.isolate, verdict: deny, because: [permission] }\n`,
    );
    const { code, out } = await whycan('test', file);
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('ok    ana mde.device.isolate');
    expect(lines[1]).toBe(`FAIL  ${file}:5 wrong`);
    expect(lines[2]).toBe('      expected deny, got allow');
    expect(out).toContain('Global Administrator');
    expect(lines.at(-1)).toBe('1 passed, 1 failed.');
    expect(lines.length).toBeLessThanOrEqual(17);
  });
});

describe('whycan can', () => {
  it('allows with 0, a sentence and its routes', async () => {
    const { code, out, err } = await program('can', 'ana', 'mde.device.isolate', '--on', 'device=srv1');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ALLOW {2}Ana Torres /);
    expect(out).toMatch(/: \d+ routes?\n {2}1\. /);
    expect(out).toMatch(/^Data as of \S+ \(snapshot \d+\)\.$/m);
  });

  it('says how far a yes reaches that names no device', async () => {
    const extent = { sentence: 'On 8 of 21 devices, in 2 of 8 device groups' };
    const { out } = await whycan('can', 'ana', 'mde.device.isolate');
    expect(out.split('\n')[1]).toBe(`${extent.sentence}.`);
    const json = JSON.parse((await whycan('can', 'ana', 'mde.device.isolate', '--json')).out);
    expect(json.extent.sentence).toBe(extent.sentence);
    const held = json.extent.deviceGroups.filter(({ verdict }: { verdict: string }) => verdict === 'ALLOW');
    expect(held.map((one: { deviceGroup: { key: string } }) => one.deviceGroup.key)).toEqual([
      'servers',
      'emea-workstations',
    ]);
    const ranked = fileOf('rank.yaml', '- { setRank: { deviceGroup: servers, rank: 99 } }\n');
    const moved = await whycan('can', 'ana', 'mde.device.isolate', '--assuming', ranked);
    expect(moved.out.split('\n')[1]).toBe('In 2 of 8 device groups.');
    for (const target of ['device=srv1', 'deviceGroup=servers']) {
      const named = JSON.parse((await whycan('can', 'ana', 'mde.device.isolate', '--on', target, '--json')).out);
      expect(named.extent, target).toBeNull();
    }
    expect(JSON.parse((await whycan('can', 'ana', 'incident.manage', '--json')).out).extent).toBeNull();
  });

  it('denies with 1 and what comes nearest', async () => {
    const { code, out } = await program('can', 'ana', 'mde.device.isolate', '--on', 'device=dc1');
    expect(code).toBe(1);
    expect(out).toMatch(/^DENY {2}/);
  });

  it('tells a denial that an activation would end from one that stays', async () => {
    const question = ['eve', 'mde.device.isolate', '--on', 'device=pc-madrid-1'];
    for (const command of ['can', 'why-not']) {
      expect((await whycan(command, ...question)).out).toContain(
        '\nPossible after activating SOC Tier 2 EMEA in PIM.\n',
      );
    }
    expect((await whycan('can', 'ana', 'mde.device.isolate', '--on', 'device=dc1')).out).not.toContain(
      'Possible after',
    );
    expect(JSON.parse((await whycan('can', ...question, '--json')).out)).toMatchObject({
      state: 'AFTER_ACTIVATION',
      toActivate: [{ kind: 'GROUP', key: 'tier2-emea' }],
    });
  });

  it('names with --json the file that the data was read from, and the documents behind the rules', async () => {
    const asked = ['ana', 'mde.device.isolate', '--on', 'device=srv1', '--json'] as const;
    const { evidence } = JSON.parse((await whycan('can', ...asked)).out);
    expect(evidence.files).toEqual([
      { path: 'seed/contoso.tenant.yaml', format: 'tenant', asOf: '2026-11-20T08:00:00Z', resources: [] },
    ]);
    expect(evidence.fileCount).toBe(1);
    expect(evidence.documents).toContainEqual({
      title: 'defender-endpoint/machine-groups.md',
      date: '2026-07-02',
      url: 'https://learn.microsoft.com/defender-endpoint/machine-groups',
    });
    expect(evidence.documents).toContainEqual(expect.objectContaining({ title: 'defender-xdr/compare-rbac-roles.md' }));
  });

  it('prints one JSON object with the names of the GraphQL types (S-50)', async () => {
    const { code, out, err } = await whycan('can', 'ana', 'mde.device.isolate', '--on', 'device=srv1', '--json');
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out) as Record<string, unknown>;
    expect(answer).toMatchObject({
      verdict: 'ALLOW',
      person: { kind: 'USER', key: 'ana' },
      capability: { key: 'mde.device.isolate' },
    });
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining([
        'sentence',
        'reasons',
        'routes',
        'essential',
        'notes',
        'proof',
        'snapshot',
        'completeness',
      ]),
    );
  });

  it('assumes the changes of a file for this question only', async () => {
    const file = fileOf('changes.yaml', '- setAccount: { user: ana, enabled: false }\n');
    const question = ['can', 'ana', 'mde.device.isolate', '--on', 'device=srv1'];
    const assumed = await whycan(...question, '--assuming', file);
    expect(assumed.code).toBe(1);
    expect((await whycan(...question)).code).toBe(0);
  });
});

describe('whycan why-not', () => {
  const asked = ['ana', 'mde.device.isolate', '--on', 'device=dc1'];

  it('says what is missing first in words, nearest first and with its class at the end, then what is there', async () => {
    const { code, out, err } = await whycan('why-not', ...asked);
    expect([code, err]).toEqual([1, '']);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^DENY {2}Ana Torres cannot /);
    expect(lines[2]).toBe('What is missing, nearest first:');
    expect(lines[3]).toMatch(
      /^ {2}1\. dc1\.corp\.contoso\.com is in Domain controllers, .*\. \[reason: device-group\]$/,
    );
    expect(out.indexOf('What is in place:')).toBeGreaterThan(out.indexOf('[reason: device-group]'));
    expect(out).toContain('Response (manage) for Defender for Endpoint: 2 routes');
    expect(out).toMatch(/^Data as of \S+ \(snapshot \d+\)\.$/m);
  });

  it('lists several classes in their order', async () => {
    const { out } = await whycan('why-not', 'mia', 'incident.manage', '--on', 'workloads=MDE,MDI');
    expect(out).toMatch(/^ {2}1\. .* \[reason: inactive\]\n {2}2\. .* \[reason: all-of\]$/m);
  });

  it.each([
    [['ana', 'mde.device.isolate', '--on', 'device=srv1'], 0, 'Nothing is missing.'],
    [
      ['gia', 'alerts.manage', '--on', 'workload=MDA'],
      3,
      "Nothing is missing; Microsoft's documents disagree, see the notes.",
    ],
    [['greg', 'mdo.mail.preview'], 1, 'None of what it needs is in place.'],
    [['nobody', 'mdo.mail.preview'], 2, ''],
  ])('%j ends with %d like can', async (typed, code, sentence) => {
    const { code: ended, out } = await whycan('why-not', ...typed);
    expect(ended).toBe(code);
    expect(out).toContain(sentence);
    expect((await whycan('can', ...typed)).code).toBe(code);
  });

  it('prints the same object as can', async () => {
    const { code, out } = await whycan('why-not', ...asked, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual(JSON.parse((await whycan('can', ...asked, '--json')).out));
    expect(JSON.parse(out)).toMatchObject({ verdict: 'DENY', reasons: [{ reason: 'DEVICE_GROUP' }] });
  });
});

describe('warns', () => {
  it('is answered with every warning that the tenant has, or would have after changes', async () => {
    const tenant = '{ whycan: tenant/1, tenant: { id: t }, users: [ana], urbacRoles: [{ id: r }] }';
    const file = fileOf(
      'a.expect.yaml',
      `whycan: expect/1\ntenant: ${tenant}\nexpect:\n  - { warns: role-without-assignment }\n  - { warns: exo-without-mdo }\n  - { warns: exo-without-mdo, assuming: [{ activate: EXO }] }\n`,
    );
    const { code, out } = await whycan('test', file, '--json');
    const { cases } = JSON.parse(out) as { cases: object[] };
    expect(code).toBe(1);
    const head = { file, verdict: null, because: [], through: [] };
    expect(cases).toMatchObject([
      { ...head, pass: true, warnings: ['role-without-assignment'], expected: { warns: 'role-without-assignment' } },
      { ...head, pass: false, warnings: ['role-without-assignment'] },
      { ...head, pass: true, warnings: ['exo-without-mdo', 'role-without-assignment'] },
    ]);
    expect((await whycan('test', file)).out).toContain(
      'expected the warning exo-without-mdo, which the tenant does not have',
    );
  });
});
