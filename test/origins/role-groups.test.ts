import { describe, expect, it } from 'vitest';
import { roleGroupsFormat } from '../../server/origins/role-groups/role-groups-format.ts';
import { fileOf, heard, recognised, refusal } from './listening.ts';

const ana = '55555555-0000-4000-8000-000000000001';
const team = '55555555-0000-4000-8000-000000000002';
const head = { whycan: 'role-groups/1', system: 'mdo' };
const groups = [
  {
    roleGroup: 'Organization Management',
    roles: ['FFO.example/Hosted/contoso.example/Configuration/Audit Logs', 'Manage Alerts'],
    members: [
      { id: ana, name: 'ana' },
      { id: null, name: 'TenantAdmins_-17351' },
    ],
  },
  { roleGroup: 'Own group', roles: 'Preview', members: { id: team, name: 'team' } },
  {
    roleGroup: 'Security Reader',
    roles: [],
    members: [{ name: 'HelpdeskAdmins_42' }, { mail: 'bob@contoso.example', name: 'bob' }],
  },
];
const end = { complete: true, roleGroups: 3 };
const lines = (...objects: readonly unknown[]) => objects.map((object) => JSON.stringify(object)).join('\n');

const stated = [
  {
    kind: 'legacyRole',
    system: 'mdo',
    form: 'roleGroup',
    name: 'Organization Management',
    roles: ['Audit Logs', 'Manage Alerts'],
    principals: [{ id: ana }],
  },
  {
    kind: 'legacyRole',
    system: 'mdo',
    form: 'roleGroup',
    name: 'Own group',
    roles: ['Preview'],
    principals: [{ id: team }],
  },
  {
    kind: 'legacyRole',
    system: 'mdo',
    form: 'roleGroup',
    name: 'Security Reader',
    roles: [],
    principals: [{ name: 'HelpdeskAdmins_42' }, { name: 'bob@contoso.example' }],
  },
];

describe('role groups as the script writes them', () => {
  it('are stated with their members, but for those who stand for the holders of an Entra role', async () => {
    const said = await heard(roleGroupsFormat, fileOf(lines(head, ...groups, end)));
    expect(said.statements).toEqual(stated);
    expect(said.lines).toEqual([2, 3, 4]);
    expect(said.coverage).toEqual({ legacyMdo: 'complete' });
    expect(said.records).toEqual([
      'roleGroup mdo Organization Management',
      'roleGroup mdo Own group',
      'roleGroup mdo Security Reader',
    ]);
  });

  it('may be as Windows PowerShell saves them', async () => {
    const text = `\uFEFF${lines(head, ...groups, end).replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect((await heard(roleGroupsFormat, fileOf(text))).statements).toEqual(stated);
    expect((await heard(roleGroupsFormat, fileOf(Buffer.from(text, 'utf16le')))).statements).toEqual(stated);
  });

  it('of Exchange Online may come with roles that are assigned without a group', async () => {
    const assignments = [
      { role: 'Mail Recipients', assignee: 'ana', isLimited: false },
      { role: 'Mail Recipients', assignee: 'bob', isLimited: false },
      { role: 'Reset Password', assignee: 'carl', isLimited: true },
    ];
    const said = await heard(
      roleGroupsFormat,
      fileOf(lines({ ...head, system: 'exo' }, ...assignments, { complete: true, roleGroups: 0 })),
    );
    expect(said.statements).toEqual([
      {
        kind: 'legacyRole',
        system: 'exo',
        form: 'role',
        name: 'Mail Recipients',
        principals: [{ name: 'ana' }, { name: 'bob' }],
      },
    ]);
    expect(said.coverage).toEqual({
      legacyExo: 'partial: assignments of roles that are limited to a scope, which whycan cannot evaluate: 1',
    });
  });

  it.each([
    ['without the last line', lines(head, ...groups), 'the last line is missing, so the list may be cut off'],
    [
      'cut off in a line',
      lines(head, ...groups, end).slice(0, -40),
      'the last line is missing, so the list may be cut off',
    ],
    ['with a line too few', lines(head, groups[0], end), 'its last line counts 3 role groups, but 1 are listed'],
    [
      'with a line that is no JSON',
      `${lines(head, ...groups)}\n{,}\n${lines(end)}`,
      '1 of its lines could not be read',
    ],
    [
      'with a failed group',
      lines(head, { roleGroup: 'X', error: 'denied' }, { complete: true, roleGroups: 1 }),
      '1 of its lines could not be read',
    ],
    [
      'with a list instead of an object',
      `${lines(head)}\n[]\n${lines({ complete: true })}`,
      '1 of its lines could not be read',
    ],
    [
      'nested too deep',
      `${lines(head)}\n${'['.repeat(70)}\n${lines({ complete: true })}`,
      '1 of its lines could not be read',
    ],
    [
      'with a member of no name',
      lines(head, { roleGroup: 'X', members: [{}] }, { complete: true, roleGroups: 1 }),
      '1 of its lines could not be read',
    ],
  ])('%s are partial', async (_, text, reason) => {
    const said = await heard(roleGroupsFormat, fileOf(text));
    expect(said.coverage['legacyMdo']).toBe(`partial: ${reason}; run the script of the documentation again`);
  });

  it('names the line of what cannot be read, and unites groups of one name', async () => {
    const twice = { ...groups[1], roles: ['Audit Logs'], members: [{ id: ana }] };
    const said = await heard(roleGroupsFormat, fileOf(lines(head, groups[1], {}, twice, { complete: true }), 'f'));
    expect(said.unreadable).toEqual(['f:3: this line names neither a role group nor a role']);
    expect(said.statements).toEqual([
      { ...stated[1], roles: ['Preview', 'Audit Logs'], principals: [{ id: team }, { id: ana }] },
    ]);
    expect(said.records).toEqual(['roleGroup mdo Own group', 'roleGroup mdo Own group']);
  });
});

const header =
  '"Role","MemberName","MemberDisplayName","MemberPrimarySMTPAddres","MemberIsDirSynced","MemberObjectID","MemberRecipientTypeDetails","RoleDescription","DirectMember","MemberViaGroup"';
const row = (role: string, name: string, id: string, isDirect: string) =>
  [role, name, name, `${name}@contoso.example`, '', id, '', 'Text, with comma', isDirect, '-']
    .map((cell) => `"${cell}"`)
    .join(',');

describe('a report of PS365', () => {
  it('is read without the members of members, and is never complete', async () => {
    const text = [
      header,
      row('Quarantine Administrator', 'ana', ana, 'True'),
      row('Quarantine Administrator', 'team', team, 'True'),
      row('Quarantine Administrator', 'carl', 'c', 'False'),
      row('Data Investigator', 'bob', '', 'True'),
      row('Preview', '-', '-', '-').replaceAll('-@contoso.example', '-'),
    ].join('\r\n');
    const said = await heard(roleGroupsFormat, fileOf(text));
    expect(said.statements).toEqual([
      {
        kind: 'legacyRole',
        system: 'mdo',
        form: 'roleGroup',
        name: 'Quarantine Administrator',
        principals: [{ id: ana }, { id: team }],
      },
      {
        kind: 'legacyRole',
        system: 'mdo',
        form: 'roleGroup',
        name: 'Data Investigator',
        principals: [{ name: 'bob@contoso.example' }],
      },
      { kind: 'legacyRole', system: 'mdo', form: 'roleGroup', name: 'Preview', principals: [] },
    ]);
    expect(said.unneeded).toEqual(['members through a group, which whycan follows itself']);
    expect(said.coverage['legacyMdo']).toMatch(/^partial: this report leaves out/);
    expect(said.records).toHaveLength(4);
  });

  it('is of Exchange Online where its groups are', async () => {
    const said = await heard(roleGroupsFormat, fileOf(`${header}\n${row('Hygiene Management', 'ana', ana, 'True')}\n`));
    expect(said.statements).toEqual([
      { kind: 'legacyRole', system: 'exo', form: 'roleGroup', name: 'Hygiene Management', principals: [{ id: ana }] },
    ]);
    expect(Object.keys(said.coverage)).toEqual(['legacyExo']);
  });
});

describe('what are no role groups', () => {
  it('is recognised by its content', async () => {
    const files = [
      fileOf(lines(head), 'a.txt'),
      fileOf(header, 'b.txt'),
      fileOf(`#TYPE System.Management.Automation.PSCustomObject\n${header}\n`, 'c.csv'),
      fileOf('Role name,Permissions,Data sources\n', 'd.csv'),
      fileOf('{"roleGroup":"X"}', 'role-groups.ndjson'),
    ];
    expect(await recognised(roleGroupsFormat, ...files)).toEqual(['a.txt', 'b.txt', 'c.csv']);
  });

  it.each([
    [
      'of an unknown system',
      lines({ ...head, system: 'mde' }),
      /^f:1: the first line does not say whose role groups these are/,
    ],
    ['of a later version', lines({ whycan: 'role-groups/2', system: 'mdo' }), /^f:1: the first line does not say/],
    ['empty', '', /^f:1: the file is empty; run the script/],
    [
      'a report of nobody knows whom',
      `${header}\n${row('Mine', 'a', 'b', 'True')}`,
      /^f: this report does not show whether/,
    ],
    [
      'a report without a column',
      'Role,MemberName,MemberObjectID\n',
      /^f:1: this report of role groups has no column directmember/,
    ],
    ['a report that is cut', `${header}\n"Mine,`, /^f:2: a cell that begins with a double quote has no closing one/],
    ['not UTF-8', Buffer.from(`${lines(head)}\n{"roleGroup":"\xff"}`, 'latin1'), /^f:2: this line is not valid UTF-8/],
  ])('%s is refused', async (_, content, sentence) => {
    expect(await refusal(roleGroupsFormat, fileOf(content, 'f'))).toMatch(sentence);
  });
});
