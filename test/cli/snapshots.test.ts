import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, start, whycan } from './whycan.ts';

const tenantOf = (members: string, more = '') =>
  fileOf(
    'small.tenant.yaml',
    `whycan: tenant/1
tenant: { id: small, displayName: Small }
asOf: 2026-11-20T08:00:00Z
workloads: { urbac: [MDE] }
users: [ana, bob]
groups: { soc: [${members}] }
urbacRoles: [{ id: respond, permissions: [so.sd.response], assignments: [{ principals: [soc], dataSources: [MDE] }] }]
${more}`,
  );

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  expect(await whycan('snapshots', '--json')).toMatchObject({ code: 0, out: '{\n  "snapshots": []\n}\n' });
  expect((await whycan('snapshots')).out).toMatch(/^No tenant has been imported yet\./);
  for (const path of [
    tenantOf('ana'),
    tenantOf('bob', 'sources: [{ kind: scopes, state: partial, reason: "Not allowed." }]'),
  ])
    expect((await whycan('import', path)).code).toBe(0);
});
afterAll(() => graph.close());

async function listed() {
  const { out } = await whycan('snapshots', '--json');
  return (JSON.parse(out) as { snapshots: Record<string, unknown>[] }).snapshots;
}

describe('whycan snapshots', () => {
  it('lists what is stored, newest first', async () => {
    const snapshots = await listed();
    expect(snapshots).toMatchObject([
      {
        number: 2,
        label: null,
        kept: false,
        asOf: '2026-11-20T08:00:00Z',
        counts: { users: 2, groups: 1, unifiedRoles: 1, unifiedAssignments: 1, devices: 0 },
        sources: [{ kind: 'scopes', state: 'partial', reason: 'Not allowed.' }],
        current: true,
      },
      { number: 1, sources: [], current: false },
    ]);
    expect(Object.keys(snapshots[0] ?? {})).toEqual([
      'number',
      'label',
      'kept',
      'asOf',
      'imported',
      'counts',
      'sources',
      'current',
    ]);
    expect(Date.parse(String(snapshots[0]?.['imported']))).toBeGreaterThan(Date.now() - 600_000);
  });

  it('labels, keeps and uses one of them, and shows it', async () => {
    // Imports of a test follow within a moment; snapshots of an administrator are days apart.
    const text = 'MATCH (s:Snapshot {number: 1}) SET s.importedAt = s.importedAt - 200000';
    await graph.write({ name: 'test/days-apart', text }, {}, { timeoutMs: 10_000 });
    expect((await whycan('snapshots', 'label', '1', 'before \u202e the change')).out).toBe(
      'Snapshot 1 is labelled "before \\u{202e} the change".\n',
    );
    expect((await whycan('snapshots', 'keep', '1')).code).toBe(0);
    const { out } = await whycan('snapshots', 'use', '1', '--json');
    expect(JSON.parse(out)).toMatchObject({
      snapshots: [
        { number: 2, current: false },
        { number: 1, label: 'before \u202e the change', kept: true, current: true },
      ],
    });
    expect((await whycan('snapshots')).out).toMatch(
      /^2 .*\n1 \(current\) \(kept\) .*2026-11-20 08:00 UTC .*before \\u\{202e\} the change$/m,
    );
    expect((await whycan('can', 'ana', 'mde.device.isolate')).code).toBe(0);
    expect((await whycan('snapshots', 'label', '1', '')).code).toBe(0);
    expect((await whycan('snapshots', 'use', '2')).code).toBe(0);
    expect(await listed()).toMatchObject([
      { number: 2, current: true },
      { label: null, kept: true },
    ]);
  });

  it.each([
    [['delete', '2'], /^Snapshot 2 is the current one and cannot be deleted\./],
    [['delete', '9'], /^Snapshot 9 does not exist/],
    [['use', '9'], /^Snapshot 9 does not exist/],
    [['keep', 'one'], /^snapshots keep: "one" is not the number of a snapshot\./],
    [['keep'], /^snapshots keep: the number of the snapshot is missing\./],
    [['label', '1'], /^snapshots label: the text is missing\./],
    [['label', '1', 'x'.repeat(201)], /201 characters/],
    [['drop', '1'], /^snapshots: "drop" is not something to do with a snapshot\./],
    [['toString', '1'], /is not something to do/],
    [['keep', '1', '2'], /"2" is an unexpected extra argument/],
  ])('%j: exit code 2 with a sentence', async (typed, sentence) => {
    const { code, out, err } = await whycan('snapshots', ...typed);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });
});

describe('what is missing in a snapshot', () => {
  const shortest = 'Collect with the permission RoleManagement.Read.Defender.';

  it('is said in one line by status, with the shortest way to add it', async () => {
    expect((await whycan('status')).out).toContain(`Coverage     scopes of assignments: partial. Next: ${shortest}\n`);
    expect((await whycan('status', '--at', '1')).out).toContain('Coverage     complete\n');
  });

  it('is said in one line where the server greets, when something is', async () => {
    const greeting = async () => {
      const server = start(['serve'], { PORT: '0', NO_COLOR: '1' });
      const said = await server.printed('Press Ctrl+C to stop.');
      server.signal('SIGTERM');
      await server.ended;
      return said;
    };
    expect(await greeting()).toContain(`\nMissing: scopes of assignments. Next: ${shortest}\n\n`);
    expect((await whycan('snapshots', 'use', '1')).code).toBe(0);
    expect(await greeting()).not.toContain('Missing');
    expect((await whycan('snapshots', 'use', '2')).code).toBe(0);
  });
});

describe('--at', () => {
  it('asks another snapshot than the current one', async () => {
    expect((await whycan('can', 'ana', 'mde.device.isolate')).code).toBe(1);
    const { code, out } = await whycan('can', 'ana', 'mde.device.isolate', '--at', '1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'ALLOW', snapshot: 1 });
    expect((await whycan('why-not', 'bob', 'mde.device.isolate', '--at', '1')).code).toBe(1);
    const told = await whycan('status', '--json', '--at', '1');
    expect(JSON.parse(told.out)).toMatchObject({ snapshot: { number: 1, incomplete: [] } });
  });

  it.each([
    ['can', 'ana', 'mde.device.isolate', '--at', '9'],
    ['can', 'ana', 'mde.device.isolate', '--at', '-1'],
    ['why-not', 'ana', 'mde.device.isolate', '--at', 'x'],
    ['status', '--at', '9'],
  ])('that is not there: exit code 2 (%s %s %s %s %s)', async (...typed) => {
    const { code, out, err } = await whycan(...typed.filter((part) => part !== undefined));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/Snapshot 9 does not exist|is not the number of a snapshot|ambiguous/);
  });
});

it('one that is deleted is gone', async () => {
  expect((await whycan('snapshots', 'delete', '1')).out).toBe('Snapshot 1 is deleted.\n');
  expect(await listed()).toMatchObject([{ number: 2 }]);
});
