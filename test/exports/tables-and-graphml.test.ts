import { describe, expect, it } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { ExportFormat } from '../../server/exports/export-format.ts';
import { exportTenant } from '../../server/exports/export-tenant.ts';
import { contosoFacts, groupOf, tenantWith, user } from '../graph/small-tenant.ts';
import { catalogue } from '../tenant/documents.ts';
import { inMemory, listOf } from './facts-source.ts';

const contoso = contosoFacts(catalogue);

async function filesOf(facts: TenantFacts, format: ExportFormat, proof?: Parameters<typeof exportTenant>[1]['proof']) {
  const { files } = await exportTenant(inMemory(facts, catalogue).source, {
    format,
    isJson: false,
    ...(proof ? { proof } : {}),
  });
  const found = new Map<string, string>();
  for await (const { name, lines } of files) found.set(name, (await listOf(lines)).join('\n'));
  return found;
}

describe('tables', () => {
  it('of the sample have a row for everything', async () => {
    const files = await filesOf(contoso, 'csv');
    expect([...files.keys()].sort()).toEqual([
      'assignments.csv',
      'capabilities.csv',
      'device-groups.csv',
      'devices.csv',
      'groups.csv',
      'memberships.csv',
      'roles.csv',
      'users.csv',
    ]);
    const rows = (name: string) => files.get(`${name}.csv`)?.split('\n') ?? [];
    expect(rows('users')[0]).toBe('kind,id,displayName,userPrincipalName,accountEnabled,userType,home,via,homeTenant');
    expect(rows('users')).toContain('User,ana,Ana Torres,ana.torres@contoso.com,true,Member,,,');
    expect(rows('users')).toHaveLength(contoso.people.length + 1);
    const members = contoso.groups.flatMap((group) => [...group.members, ...group.eligible]);
    expect(rows('memberships')).toHaveLength(members.length + 1);
    expect(rows('devices')).toHaveLength(contoso.devices.length + 1);
    expect(rows('device-groups')).toHaveLength(contoso.deviceGroups.length + 2);
    expect(rows('capabilities').filter((row) => row.startsWith('ana,'))).toContainEqual(
      expect.stringMatching(/^ana,Ana Torres,mde\.device\.isolate,[^,]+,allow,/),
    );
    expect(rows('capabilities').filter((row) => /,deny,/.test(row))).toEqual([]);
  });

  it('leave empty what nobody states of an account', async () => {
    const people = [user('ana', { unstated: ['enabled', 'userType'] }), user('bob')];
    const files = await filesOf({ ...tenantWith({ people }), coverage: [{ kind: 'users', state: 'partial' }] }, 'csv');
    expect(files.get('users.csv')?.split('\n').slice(1)).toEqual([
      'User,ana,ana,,,,,,',
      'User,bob,bob,,true,Member,,,',
    ]);
  });

  it('hold no formula and no row that a name made up', async () => {
    const names = ['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '＝1', 'a"b', 'a\nb,c', "'quoted"];
    const files = await filesOf(
      tenantWith({
        people: names.map((name, index) => user(`=id${index}`, { displayName: name })),
        groups: [groupOf('=g', ['=id0'])],
      }),
      'csv',
    );
    const users = files.get('users.csv') ?? '';
    const cells = users
      .split('\n')
      .flatMap((line) => line.split(','))
      .map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([]);
    expect(users).toContain(`User,'=id0,'=1+1,`);
    expect(users).toContain('"a""b"');
    expect(users).toContain('"a\nb,c"');
    expect(files.get('memberships.csv')).toContain("'=g,'=id0,Person,active");
  });
});

describe('GraphML', () => {
  const elements = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match.slice(1));

  it('of a tenant has every node that an edge names, once', async () => {
    const text = (await filesOf(contoso, 'graphml')).get('tenant.graphml') ?? '';
    const ids = elements(text, /<node id="([^"]*)"/g).flat();
    expect(new Set(ids).size).toBe(ids.length);
    const ends = elements(text, /<edge source="([^"]*)" target="([^"]*)"/g).flat();
    expect(ends.length).toBeGreaterThan(300);
    expect(ends.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
    const keys = new Set(elements(text, /<key id="([^"]*)"/g).flat());
    expect(
      elements(text, /<data key="([^"]*)"/g)
        .flat()
        .filter((key) => key === undefined || !keys.has(key)),
    ).toEqual([]);
    expect(text).toContain(
      '<node id="Principal:ana"><data key="node-kind">User</data><data key="node-name">Ana Torres</data>',
    );
  });

  it('of a proof has its facts, requirements and gates, up to the capability', async () => {
    const ask = { who: 'ana', capability: 'mde.device.isolate', on: { device: 'srv1' } };
    const text = (await filesOf(contoso, 'graphml', ask)).get('proof.graphml') ?? '';
    expect(text).toContain('<data key="graph-verdict">allow</data>');
    expect(text).toMatch(/<data key="graph-sentence">Ana Torres can isolate/);
    expect(text).toMatch(/<edge source="proof" target="Capability:mde\.device\.isolate"><data key="edge-kind">ANSWERS/);
    expect(text).toMatch(/<edge source="User:ana" target="Group:emea-server-team"><data key="edge-kind">MEMBER_OF/);
    expect(text).toMatch(/target="proof\.\d"><data key="edge-kind">MEETS/);
    const ids = elements(text, /<node id="([^"]*)"/g).flat();
    const ends = elements(text, /<edge source="([^"]*)" target="([^"]*)"/g).flat();
    expect(ends.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
    const denied = (await filesOf(contoso, 'graphml', { ...ask, on: { device: 'dc1' } })).get('proof.graphml') ?? '';
    expect(denied).toContain('<data key="graph-verdict">deny</data>');
    expect(denied).toContain('<data key="edge-presence">missing</data>');
  });

  it('stays XML whatever names hold', async () => {
    const name = '</node><x a="\'&\u0000\u001b\ud800\uffff\n';
    const text =
      (await filesOf(tenantWith({ people: [user(name, { displayName: name })] }), 'graphml')).get('tenant.graphml') ??
      '';
    expect(text).not.toMatch(/<x|[^\P{Cc}\n]|\p{Noncharacter_Code_Point}/u);
    expect(text).toContain(
      '<node id="Principal:&lt;/node&gt;&lt;x a=&quot;&apos;&amp;\\u{0}\\u{1b}\\u{d800}\\u{ffff}\\u{a}">',
    );
  });
});
