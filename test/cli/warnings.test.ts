import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, whycan } from './whycan.ts';

const hostile = '=cmd()<b>\\u202e';
const tenantOf = (nameOfRole: string, members = '[ana]') =>
  fileOf(
    'odd.tenant.yaml',
    `whycan: tenant/1
tenant: { id: odd, displayName: Odd }
asOf: 2026-11-20T08:00:00Z
users: [ana, bob]
groups: { soc: ${members} }
urbacRoles:
  - { id: idle, displayName: "${nameOfRole}", permissions: [so.sd.basics] }
  - { id: spare, displayName: "${hostile}", permissions: [so.sd.basics] }
`,
  );

interface Printed {
  readonly counts: Readonly<Record<string, number>>;
  readonly warnings: readonly {
    readonly key: string;
    readonly kind: string;
    readonly severity: string;
    readonly state: string;
    readonly sentence: string;
    readonly acceptance: { readonly reason: string; readonly until: string | null } | null;
  }[];
  readonly otherAcceptances: readonly { readonly key: string; readonly isGone: boolean }[];
}

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  expect(await whycan('warnings')).toMatchObject({
    code: 2,
    err: expect.stringContaining('No tenant has been imported'),
  });
  expect((await whycan('import', tenantOf('Idle role'))).code).toBe(0);
});
afterAll(() => graph.close());

async function printed(...more: string[]): Promise<Printed> {
  return JSON.parse((await whycan('warnings', '--json', ...more)).out) as Printed;
}

it('lists, accepts and reopens warnings, through imports', async () => {
  const before = await printed();
  expect(before.counts).toEqual({ total: 2, kept: 2, open: 2, expired: 0, accepted: 0 });
  const [idle, spare] = before.warnings;
  if (!idle || !spare) throw new Error('The warnings are missing.');
  expect([idle.kind, idle.severity, idle.state, idle.acceptance]).toEqual([
    'role-without-assignment',
    'low',
    'open',
    null,
  ]);
  expect(idle.sentence).toBe('The custom role "Idle role" has no assignment, so it gives nobody access.');

  const accepted = await whycan(
    'warnings',
    'accept',
    idle.key,
    '--reason',
    ' kept for \u202e drills ',
    '--until',
    '2999-12-31',
  );
  expect([accepted.code, accepted.out]).toEqual([0, `${idle.key} is accepted until 2999-12-31.\n`]);
  expect((await printed()).warnings.map(({ key }) => key)).toEqual([spare.key]);
  const text = (await whycan('warnings')).out;
  expect(text).toContain('role-without-assignment (low), 1\n  Why it matters: The role gives nobody access.');
  expect(text).toContain(`\n    ${spare.key}\n`);
  expect(text).not.toContain(idle.key);
  expect(text).toMatch(/\n1 open, 1 accepted; --all lists what is accepted\.\n$/);

  expect((await whycan('import', tenantOf('Renamed'))).code).toBe(0);
  const all = await printed('--all');
  expect(all.warnings.map(({ key, state }) => [key, state])).toEqual([
    [idle.key, 'accepted'],
    [spare.key, 'open'],
  ]);
  expect(all.warnings[0]?.acceptance).toMatchObject({ reason: 'kept for \u202e drills', until: '2999-12-31' });
  expect((await whycan('warnings', '--all')).out).toContain('accepted until 2999-12-31, "kept for \\u{202e} drills"');

  const csv = (await whycan('warnings', '--all', '--csv')).out.split('\n');
  expect(csv[0]).toBe('key,kind,severity,state,warning,concerns,reason,accepted_until,accepted_at');
  expect(csv[1]).toMatch(
    new RegExp(`^${idle.key},role-without-assignment,low,accepted,.*,Renamed,.*,2999-12-31,\\d{4}-`),
  );
  expect(csv[2]).toContain(`,'=cmd()<b>\u202e,,,`);

  expect((await whycan('warnings', 'reopen', idle.key)).out).toBe(
    `${idle.key} is open again. It was accepted with the reason "kept for \\u{202e} drills".\n`,
  );
  expect((await printed()).counts).toMatchObject({ open: 2, accepted: 0 });
});

it('says of what is accepted that its warning is gone', async () => {
  const [idle] = (await printed()).warnings;
  if (!idle) throw new Error('The warning is missing.');
  await whycan('warnings', 'accept', idle.key, '--reason', 'soon gone');
  const assigned = fileOf(
    'even.tenant.yaml',
    `whycan: tenant/1
tenant: { id: odd, displayName: Odd }
users: [ana]
`,
  );
  expect((await whycan('import', assigned)).code).toBe(0);
  expect((await printed()).otherAcceptances).toEqual([]);
  expect((await printed('--all')).otherAcceptances).toMatchObject([{ key: idle.key, isGone: true }]);
  const text = (await whycan('warnings', '--all')).out;
  expect(text).toContain('The snapshot no longer has this warning. accepted without an end, "soon gone"');
  expect((await whycan('warnings', '--all', '--csv')).out).toContain(',gone,');
  // The snapshot before still has it.
  expect((await printed('--all', '--at', '1')).warnings.find(({ key }) => key === idle.key)?.state).toBe('accepted');
  await whycan('warnings', 'reopen', idle.key);
  expect((await printed('--all')).otherAcceptances).toEqual([]);
});

it.each([
  [['close', 'x'], '"close" is not something to do with a warning'],
  [['accept'], 'the key of the warning is missing'],
  [['accept', 'x'], 'the reason is missing. Say why the warning is acceptable'],
  [['accept', 'x', 'because', '--reason', 'y'], '"because" is an unexpected extra argument. Put the reason in quotes.'],
  [['reopen', 'x', '--reason', 'y'], '--reason and --until say how a warning is accepted'],
  [['--until', '2999-01-01'], '--reason and --until say how a warning is accepted'],
  [['accept', 'x', '--reason', ' '], 'The reason is missing.'],
  [['accept', 'x', '--reason', 'y'.repeat(501)], 'The reason has 501 characters'],
  [['accept', 'x', '--reason', 'y', '--until', '2026-02-30'], '"2026-02-30" is not a day'],
  [['accept', 'x', '--reason', 'y', '--until', '2000-01-01'], '2000-01-01 is over'],
  [['accept', 'x\u202e', '--reason', 'y'], 'no warning with the key "x\\u{202e}"'],
  [['reopen', 'x'], 'No warning with the key "x" is accepted'],
])('refuses %j', async (typed, message) => {
  const { code, out, err } = await whycan('warnings', ...typed);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
