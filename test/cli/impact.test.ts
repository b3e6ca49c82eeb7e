import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, whycan } from './whycan.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
});
afterAll(() => graph.close());

/** Endpoint is legacy; a name looks like a formula, markup and a link. */
const hostile = '=Ana | <b>*bold*</b> [x](https://evil.example)';
const small = (urbac = '', users = '[bob, cy]', soc = '[ana, bob]', lead = '[cy]') => `whycan: tenant/1
tenant: { id: small, displayName: Small }
workloads: { available: [MDE], urbac: [${urbac}], mde: { legacyRbac: on } }
users: [{ id: ana, displayName: "${hostile}" }, ${users.slice(1)}
groups: { soc: ${soc}, lead: ${lead} }
urbacRoles:
  - id: respond
    displayName: Responder
    permissions: [so.sd.basics]
    assignments: [{ id: a1, principals: [lead], dataSources: [MDE] }]
legacyRoles:
  mde: [{ id: tier2, displayName: Tier 2 (old), permissions: [View data - Security operations], groups: [soc] }]
deviceGroups: [{ id: servers, displayName: Servers, rank: 1, access: [soc] }]
ungroupedDevices: { access: [lead] }
`;

async function json(...typed: string[]) {
  const { code, out, err } = await whycan(...typed, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

const lost = { lose: 2, gain: 1 };
const whatEndpointChanges = {
  people: { affected: 3, ...lost, unchanged: 0 },
  causes: [
    {
      sentence:
        'The Defender for Endpoint role Tier 2 (old) has no effect once Defender for Endpoint is active in Unified RBAC.',
      nodes: ['mde:tier2'],
      people: 2,
      gain: [],
    },
    {
      sentence: 'The custom role Responder takes effect once Defender for Endpoint is active in Unified RBAC.',
      nodes: ['respond'],
      people: 1,
      lose: [],
    },
  ],
};

describe('whycan impact', () => {
  beforeAll(async () => {
    expect((await whycan('import', fileOf('small.tenant.yaml', small()))).code).toBe(0);
  });

  it('counts who gains and loses what, anywhere and by device group, and says why', async () => {
    const answer = await json('impact', '--activate', 'mde');
    expect(answer).toMatchObject({ snapshot: 1, changes: [{ activate: 'MDE' }], ...whatEndpointChanges });
    expect(answer.capabilities.find(({ id }: { id: string }) => id === 'mde.device.view')).toEqual({
      id: 'mde.device.view',
      ...lost,
      deviceGroups: [
        { id: 'servers', gain: 0, lose: 2 },
        { id: 'ungrouped', gain: 1, lose: 0 },
      ],
    });
    expect(answer.rows).toMatchObject({ total: 30, shown: 30, next: null });
    expect(
      answer.rows.list.filter(({ capability }: { capability: string }) => capability === 'mde.device.view'),
    ).toEqual(
      [
        ['ana', hostile, null, 'ALLOW', 'DENY', `${hostile} can no longer view a device.`],
        ['ana', hostile, 'servers', 'ALLOW', 'DENY', `${hostile} can no longer view a device (Servers).`],
        ['bob', 'bob', null, 'ALLOW', 'DENY', 'bob can no longer view a device.'],
        ['bob', 'bob', 'servers', 'ALLOW', 'DENY', 'bob can no longer view a device (Servers).'],
        ['cy', 'cy', null, 'DENY', 'ALLOW', 'cy can now view a device.'],
        ['cy', 'cy', 'ungrouped', 'DENY', 'ALLOW', 'cy can now view a device (Ungrouped devices).'],
      ].map(([id, name, deviceGroup, before, after, sentence]) => ({
        id,
        name,
        capability: 'mde.device.view',
        deviceGroup,
        before,
        after,
        sentence,
      })),
    );
  });

  it('imports roles before it activates, whatever was typed first', async () => {
    const { changes, people } = await json('impact', '--activate', 'MDE', '--import', 'mde');
    expect(changes).toEqual([{ importRoles: 'mde' }, { activate: 'MDE' }]);
    expect(people).toEqual({ affected: 1, gain: 1, lose: 0, unchanged: 2 });
  });

  it('lists as many rows as were asked for, and says how many there are', async () => {
    const { rows } = await json('impact', '--activate', 'MDE', '--first', '2');
    expect([rows.total, rows.shown, rows.list.length]).toEqual([30, 2, 2]);
  });

  it('takes changes from a file, which name single people', async () => {
    const file = fileOf(
      'changes.yaml',
      '- addMember: { group: soc, member: cy }\n- setAccount: { user: bob, enabled: false }\n',
    );
    const { people, causes } = await json('impact', '--assuming', file);
    expect(people).toEqual({ affected: 2, gain: 1, lose: 1, unchanged: 1 });
    expect(causes).toMatchObject([
      { sentence: 'The group soc has them as members.', nodes: ['soc'], people: 1, lose: [] },
      { sentence: 'Their account is disabled.', nodes: [], people: 1, gain: [] },
    ]);
  });

  it('tells the changes of a file as instructions, each as the ones before it leave the tenant', async () => {
    const file = fileOf(
      'changes.yaml',
      `- addMember: { group: lead, member: ana }
- setDeviceGroupAccess: { deviceGroup: servers, access: [soc, lead] }
- setDeviceGroupAccess: { deviceGroup: servers, access: [lead] }
- setAccount: { user: bob, enabled: false }
`,
    );
    const told = [
      `Add ${hostile} to lead.`,
      'Add lead to the user access of Servers.',
      'Remove soc from the user access of Servers.',
      'Disable the account of bob.',
      'Activate Defender for Endpoint in Unified RBAC.',
    ];
    const typed = ['--assuming', file, '--activate', 'MDE'];
    expect((await json('impact', ...typed)).sentences).toEqual(told);
    const { out } = await whycan('impact', ...typed);
    expect(out.split('\n').slice(1, 8)).toEqual(['', 'The changes:', ...told.map((sentence) => `  ${sentence}`)]);
    const report = await whycan('impact', ...typed, '--report', 'markdown');
    expect(report.out).toContain('\n## Changes\n\n1. Add =Ana \\| ');
    expect(report.out).not.toContain('<b>');
    const unfiled = await whycan('impact', '--activate', 'MDE');
    expect(unfiled.out).not.toContain('The changes:');
  });

  it('writes a report that opens with what has to be known, and in which no name is markup', async () => {
    const { code, out } = await whycan('impact', '--activate', 'MDE', '--report', 'markdown');
    expect(code).toBe(0);
    expect(out).toBe(markdown);
  });

  it('writes the people as a table in which no cell is a formula', async () => {
    const { out } = await whycan('impact', '--activate', 'MDE', '--report', 'csv', '--first', '1');
    expect(out).toBe(`id,name,capability,deviceGroup,before,after,sentence
ana,'${hostile},investigation.view,,ALLOW,DENY,"'${hostile} can no longer view alerts, incidents and the Action center."
`);
  });

  it('refuses what it cannot understand, in the words of who typed it', async () => {
    const nothing = 'impact: nothing would change. Name --activate, --deactivate, --import or --assuming.\n';
    expect(await whycan('impact')).toMatchObject({ code: 2, out: '', err: nothing });
    expect(await whycan('impact', '--activate', 'XX')).toMatchObject({
      code: 2,
      err: '--activate XX: "XX" is not a known workload\n',
    });
    expect(await whycan('impact', '--activate', 'MDE', '--report', 'csv', '--json')).toMatchObject({
      code: 2,
      err: '--json and --report csv exclude each other: name one of them.\n',
    });
    const file = fileOf('changes.yaml', '- activate: MDE\n- activate: XX\n');
    const { code, err } = await whycan('impact', '--assuming', file);
    expect([code, err]).toEqual([2, `${file}:2:13 [1].activate: "XX" is not a known workload\n`]);
  });
});

describe('whycan diff', () => {
  const after = fileOf(
    'after.tenant.yaml',
    small('MDE', '[bob, { id: cy, accountEnabled: false }, dee]', '[ana]', '[cy, dee]'),
  );

  it('tells which facts differ, who gained and lost what by them, and why', async () => {
    const { facts, people, causes, from, to } = await json('diff', 'current', after);
    expect([from, to]).toEqual([1, after]);
    expect(people).toEqual({ affected: 3, gain: 1, lose: 2, unchanged: 1 });
    expect(facts).toEqual({
      added: 3,
      removed: 1,
      changed: 1,
      list: [
        {
          change: 'ADDED',
          kind: 'ACTIVE_WORKLOAD',
          from: 'MDE',
          to: null,
          sentence: 'Defender for Endpoint is active in Unified RBAC.',
        },
        { change: 'CHANGED', kind: 'USER', from: 'cy', to: null, sentence: 'The account of cy is disabled now.' },
        { change: 'ADDED', kind: 'USER', from: 'dee', to: null, sentence: 'dee is new.' },
        { change: 'ADDED', kind: 'MEMBER_OF', from: 'dee', to: 'lead', sentence: 'dee became a member of lead.' },
        { change: 'REMOVED', kind: 'MEMBER_OF', from: 'bob', to: 'soc', sentence: 'bob is no longer a member of soc.' },
      ],
    });
    expect(causes.map(({ sentence, people: of }: { sentence: string; people: number }) => [of, sentence])).toEqual([
      [
        2,
        'The Defender for Endpoint role Tier 2 (old) has no effect now that Defender for Endpoint is active in Unified RBAC.',
      ],
      [1, 'They are new in the tenant.'],
      [1, 'The group soc no longer has them as members.'],
    ]);
  });

  it('takes numbers, labels, previous and current for snapshots', async () => {
    expect((await whycan('import', after, '--label', 'after')).code).toBe(0);
    const all = await Promise.all([
      json('diff', 'previous', 'current'),
      json('diff', '1', 'after'),
      json('diff', 'after', '1'),
      json('diff', '2', 'current'),
    ]);
    expect(
      all.map(({ from, to, people, facts }) => [from, to, people.lose, people.gain, facts.added, facts.removed]),
    ).toEqual([
      [1, 2, 2, 1, 3, 1],
      [1, 2, 2, 1, 3, 1],
      [2, 1, 1, 2, 1, 3],
      [2, 2, 0, 0, 0, 0],
    ]);
  });

  it('refuses what is neither a snapshot nor a tenant', async () => {
    expect(await whycan('diff', 'current', 'nowhere')).toMatchObject({
      code: 2,
      out: '',
      err: '"nowhere" is neither a snapshot nor a tenant. Use a number or a label, as whycan snapshots lists them, previous, current, or the path of a tenant document or folder.\n',
    });
    expect((await whycan('diff', '1', '99')).code).toBe(2);
  });
});

/** Checked by hand: whoever is in SOC loses what the role for Endpoint gave, whoever is in Lead gains what the custom role gives. */
const markdown = String.raw`# Activating Unified RBAC for Defender for Endpoint

Activating Unified RBAC for Defender for Endpoint: 2 people lose something (most often: View investigation data, 2), 1 gains something (most often: View investigation data, 1), and 0 keep exactly what they have.

## Causes

| People | What makes the difference | Gain | Lose |
| --- | --- | --- | --- |
| 2 | The Defender for Endpoint role Tier 2 (old) has no effect once Defender for Endpoint is active in Unified RBAC. |  | View investigation data, Run advanced hunting queries, View an incident, View threat analytics reports, View related incidents in threat analytics, View devices |
| 1 | The custom role Responder takes effect once Defender for Endpoint is active in Unified RBAC. | View investigation data, Run advanced hunting queries, View an incident, View threat analytics reports, View related incidents in threat analytics, View devices |  |

## Actions

| Action | Where | Gain | Lose |
| --- | --- | --- | --- |
| View investigation data | anywhere | 1 | 2 |
| View investigation data | servers | 0 | 2 |
| View investigation data | ungrouped | 1 | 0 |
| Run advanced hunting queries | anywhere | 1 | 2 |
| View an incident | anywhere | 1 | 2 |
| View an incident | servers | 0 | 2 |
| View an incident | ungrouped | 1 | 0 |
| View threat analytics reports | anywhere | 1 | 2 |
| View related incidents in threat analytics | anywhere | 1 | 2 |
| View devices | anywhere | 1 | 2 |
| View devices | servers | 0 | 2 |
| View devices | ungrouped | 1 | 0 |

## People

| Id | Name | Gain | Lose | Otherwise different |
| --- | --- | --- | --- | --- |
| ana | =Ana \| \<b\>\*bold\*\</b\> \[x\](https\://evil.example) |  | View investigation data (anywhere, servers); Run advanced hunting queries (anywhere); View an incident (anywhere, servers); View threat analytics reports (anywhere); View related incidents in threat analytics (anywhere); View devices (anywhere, servers) | Save shared queries (anywhere) |
| bob | bob |  | View investigation data (anywhere, servers); Run advanced hunting queries (anywhere); View an incident (anywhere, servers); View threat analytics reports (anywhere); View related incidents in threat analytics (anywhere); View devices (anywhere, servers) | Save shared queries (anywhere) |
| cy | cy | View investigation data (anywhere, ungrouped); Run advanced hunting queries (anywhere); View an incident (anywhere, ungrouped); View threat analytics reports (anywhere); View related incidents in threat analytics (anywhere); View devices (anywhere, ungrouped) |  | Save shared queries (anywhere) |

## What to do first

1. See what importing the roles of Defender for Endpoint first would leave: the same command with --import mde.
2. Decide for 2 people whether that is meant, or give them another role: The Defender for Endpoint role Tier 2 (old) has no effect once Defender for Endpoint is active in Unified RBAC.
`;

describe('the report in docs/activation-report.md', () => {
  it('is what the command writes for the sample tenant', async () => {
    const imported = await whycan('import', new URL('../../seed/contoso.tenant.yaml', import.meta.url).pathname);
    expect(imported.code).toBe(0);
    const { out } = await whycan('impact', '--activate', 'MDI', '--import', 'mdi', '--report', 'markdown');
    expect(out).toBe(readFileSync(new URL('../../docs/activation-report.md', import.meta.url), 'utf8'));
  });
});
