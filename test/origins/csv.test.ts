import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { csvFormat } from '../../server/origins/csv/csv-format.ts';
import { readOrigins } from '../../server/origins/read-origins.ts';
import { fileOf, heard, recognised, refusal } from './listening.ts';

const ana = '66666666-0000-4000-8000-000000000001';
const team = '66666666-0000-4000-8000-000000000002';
const of = async (text: string) => heard(csvFormat, fileOf(text, 't.csv'));

describe('own tables', () => {
  it('of users state accounts, types and SIDs; an empty cell says nothing', async () => {
    const said = await of(
      `id,userPrincipalName,displayName,accountEnabled,userType,sid,department\n${ana},ana@contoso.example,"Torres, Ana",TRUE,Member,S-1-5-21-1-2-3-1104,Security\nbob,bob@contoso.example,,no,guest,,\ncarl,carl@contoso.example\n`,
    );
    expect(said.statements).toEqual([
      {
        kind: 'user',
        id: ana,
        displayName: 'Torres, Ana',
        userPrincipalName: 'ana@contoso.example',
        accountEnabled: true,
        userType: 'Member',
        sid: 'S-1-5-21-1-2-3-1104',
      },
      { kind: 'user', id: 'bob', userPrincipalName: 'bob@contoso.example', accountEnabled: false, userType: 'Guest' },
      { kind: 'user', id: 'carl', userPrincipalName: 'carl@contoso.example' },
    ]);
    expect(said.lines).toEqual([2, 3, 4]);
    expect(said.coverage).toEqual({
      users: 'partial: a table lists what its author knows; if it lists all users, add --set complete=users',
    });
  });

  it('of groups take the words of the Entra admin center', async () => {
    const said = await of(
      'id;displayName;groupType;membershipType;isAssignableToRole\ng1;Tier 2;Security;Assigned;true\ng2;Team;Microsoft 365;Dynamic;\ng3;Mail;Mail enabled security;;false\ng4;List;Distribution;;\n',
    );
    expect(said.statements).toEqual([
      { kind: 'group', id: 'g1', displayName: 'Tier 2', type: 'security', isAssignableToRole: true },
      { kind: 'group', id: 'g2', displayName: 'Team', type: 'microsoft365' },
      { kind: 'group', id: 'g3', displayName: 'Mail', type: 'security', isAssignableToRole: false },
      { kind: 'group', id: 'g4', displayName: 'List', type: 'distribution' },
    ]);
    expect(Object.keys(said.coverage)).toEqual(['groups', 'groupTypes']);
  });

  it('of members name people and groups by id or name, active or eligible', async () => {
    const said = await of(
      `Group,Member,State,Member type,Member ID\nTier 2,${ana},,,\n${team},bob@contoso.example,Eligible,user,\nTier 2,,active,group,sub\nTier 2,pc1,,device,\n`,
    );
    expect(said.statements).toEqual([
      { kind: 'member', group: { name: 'Tier 2' }, member: { id: ana }, state: 'active' },
      { kind: 'member', group: { id: team }, member: { name: 'bob@contoso.example' }, state: 'eligible' },
      { kind: 'member', group: { name: 'Tier 2' }, member: { id: 'sub' }, state: 'active' },
      { kind: 'member', group: { name: 'Tier 2' }, member: { name: 'pc1' }, state: 'active', isPrincipal: false },
    ]);
    expect(Object.keys(said.coverage)).toEqual(['members', 'groupEligibility']);
    const without = await of('group,member\na,b\n');
    expect(Object.keys(without.coverage)).toEqual(['members']);
  });

  it('of device groups unite the rows of one group, and know the ungrouped devices', async () => {
    const said = await of(
      'Device group,Rank,Access,Remediation level,id\nServers,2,Tier 2;Tier 3,Semi - require approval for core folders,\nServers,2,Tier 1,,\nDesks,1,,full,7\nUngrouped devices (default),,Everyone,No automated response,\n',
    );
    expect(said.statements).toEqual([
      {
        kind: 'deviceGroup',
        id: 'Servers',
        displayName: 'Servers',
        rank: 2,
        remediationLevel: 'semi-system',
        access: [{ name: 'Tier 2' }, { name: 'Tier 3' }, { name: 'Tier 1' }],
      },
      { kind: 'deviceGroup', id: '7', displayName: 'Desks', rank: 1, remediationLevel: 'full', access: [] },
      { kind: 'deviceGroup', isUngrouped: true, remediationLevel: 'none', access: [{ name: 'Everyone' }] },
    ]);
    expect(said.records).toEqual([
      'deviceGroup Servers',
      'deviceGroup Servers',
      'deviceGroup 7',
      'deviceGroup ungrouped',
    ]);
    expect(Object.keys(said.coverage)).toEqual(['deviceGroups', 'deviceGroupAccess']);
    const without = await of('deviceGroup,rank\nServers,1\n');
    expect(without.statements).toEqual([{ kind: 'deviceGroup', id: 'Servers', displayName: 'Servers', rank: 1 }]);
    expect(Object.keys(without.coverage)).toEqual(['deviceGroups']);
  });

  it('of Defender for Cloud Apps administrators say on each line who has the role', async () => {
    const said = await of(
      `user,role,scope\nana@contoso.example,Security operator,\n${team},Security operator,\nbob,User group admin,Sales\n`,
    );
    expect(said.statements).toEqual([
      {
        kind: 'legacyRole',
        system: 'mda',
        form: 'role',
        name: 'Security operator',
        principals: [{ name: 'ana@contoso.example' }],
      },
      { kind: 'legacyRole', system: 'mda', form: 'role', name: 'Security operator', principals: [{ id: team }] },
      { kind: 'legacyRole', system: 'mda', form: 'role', name: 'User group admin', principals: [{ name: 'bob' }] },
    ]);
    expect(Object.keys(said.coverage)).toEqual(['legacyMda']);
  });

  it('of Defender for Endpoint roles list permissions and groups, the built-in administrator among them', async () => {
    const said = await of(
      'role,permissions,groups\nTier 2,Alerts investigation;Live response capabilities – basic,"Tier 2; Tier 3"\nTier 2,Manage security settings in the Security Center,\nMicrosoft Defender for Endpoint Administrator (default),,Admins\n',
    );
    expect(said.statements).toEqual([
      {
        kind: 'legacyRole',
        system: 'mde',
        form: 'role',
        name: 'Tier 2',
        id: 'Tier 2',
        permissions: [
          'Alerts investigation',
          'Live response capabilities – basic',
          'Manage security settings in the Security Center',
        ],
        principals: [{ name: 'Tier 2' }, { name: 'Tier 3' }],
      },
      {
        kind: 'legacyRole',
        system: 'mde',
        form: 'administrator',
        name: 'Microsoft Defender for Endpoint Administrator (default)',
        principals: [{ name: 'Admins' }],
      },
    ]);
    expect(Object.keys(said.coverage)).toEqual(['legacyMde']);
  });

  it('may have a mark, other line ends, other separators and another encoding', async () => {
    const text = '\uFEFFid\tuserPrincipalName\r\nana\tana@contoso.example\r\n\r\n';
    const said = [{ kind: 'user', id: 'ana', userPrincipalName: 'ana@contoso.example' }];
    expect((await of(text)).statements).toEqual(said);
    expect((await heard(csvFormat, fileOf(Buffer.from(text, 'utf16le')))).statements).toEqual(said);
    expect((await of(`sep=;\n"id";"userPrincipalName"\nana;ana@contoso.example`)).statements).toEqual(said);
  });
});

describe('a row that cannot be read', () => {
  it.each([
    ['id,userPrincipalName,accountEnabled\n,x,\n', 'id is empty'],
    ['id,userPrincipalName,accountEnabled\na,x,perhaps\n', 'accountEnabled is "perhaps"; write true or false'],
    ['id,userPrincipalName,userType\na,x,Gest\n', 'userType is "Gest"; write Member, Guest (did you mean "Guest"?)'],
    [
      'id,userPrincipalName\na,x,y\n',
      'this row has 3 cells, but the first row has 2; put a cell that contains a separator in double quotes',
    ],
    [`id,userPrincipalName\n${'i'.repeat(300)},x\n`, 'id is longer than 256 characters'],
    ['group,member,state\na,b,maybe\n', 'state is "maybe"; write active, eligible'],
    ['group,member\n,b\n', 'group is empty'],
    ['deviceGroup,rank\nA,0\n', 'rank: write a whole number from 1, the highest rank'],
    ['deviceGroup,rank\nA,\n', 'rank is empty'],
    [
      'user,role\nana,Security opertor\n',
      'role: "Security opertor" is not a known role of this product; did you mean "Security operator"?',
    ],
    [
      'user,role,scope\nana,Security operator,Sales\n',
      'scope: "Security operator" has no scope in Defender for Cloud Apps; leave the cell empty, or write App/instance admin or User group admin as the role',
    ],
    [
      'role,permissions,groups\nR,Alerts investigaton,G\n',
      'permissions: "Alerts investigaton" is not a known permission of Defender for Endpoint roles; did you mean "Alerts investigation"?',
    ],
  ])('%j is left out with its line', async (text, message) => {
    const said = await of(text);
    expect(said.unreadable).toEqual([`t.csv:2: ${message}`]);
    expect(said.statements).toEqual([]);
    expect(said.records).toEqual([]);
    expect(Object.values(said.coverage)[0]).toBe(
      'partial: 1 row of the table could not be read; correct the table, and import it again',
    );
  });

  it('does not change the rank of a device group', async () => {
    const said = await of('deviceGroup,rank\nA,1\nA,2\n');
    expect(said.unreadable).toEqual(['t.csv:3: rank: line 2 gives this device group another rank; keep one of them']);
    expect(said.statements).toEqual([{ kind: 'deviceGroup', id: 'A', displayName: 'A', rank: 1 }]);
  });
});

describe('what is no own table', () => {
  it('is recognised by its header', async () => {
    const files = [
      fileOf('"id","userPrincipalName","x"\n', 'a'),
      fileOf('\n\nsep=;\nuser;role\n', 'b'),
      fileOf('user,name\n', 'c.csv'),
      fileOf('Role name,Description,Permissions,Assignment name,Data sources,Users/groups\n', 'd.csv'),
      fileOf('Role,MemberName,MemberObjectID,DirectMember\n', 'e.csv'),
      fileOf('{"user":1,"role":2}', 'f.csv'),
    ];
    expect(await recognised(csvFormat, ...files)).toEqual(['a', 'b']);
  });

  it.each([
    ['empty', '', 'f:1: the table is empty. Its first row has to name the columns.'],
    [
      'with a misspelt column',
      'id,userPrincipalName,acountEnabled\n',
      'f:1: unknown column "acountEnabled"; write "accountEnabled" instead.',
    ],
    [
      'with a column twice',
      'group,member,Group\n',
      'f:1: the first row names the column "Group" twice; remove one of them.',
    ],
    [
      'without a header',
      '\nana,bob\n',
      'f:2: the first row does not name the columns of a known table, but "ana", "bob". Write one of these: users (id, userPrincipalName); groups (id, displayName, groupType); device groups (deviceGroup, rank); Defender for Endpoint roles (role, permissions, groups); Defender for Cloud Apps administrators (user, role); members of groups (group, member).',
    ],
    [
      'cut inside quotes',
      'group,member\na,"b',
      'f:2: a cell that begins with a double quote has no closing one; the file may be cut off. Export the table again.',
    ],
    [
      'with a huge row',
      `group,member\na,${'b'.repeat(1_100_000)}`,
      'f:2: this row is longer than 1 MB, the limit for one row. Export the table again.',
    ],
    [
      'no text',
      'group,member\na,\0\n',
      'f:2: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    [
      'in another encoding',
      Buffer.from('group,member\na,\xe4\n', 'latin1'),
      'f:2: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
  ])('%s is refused', async (_, content, sentence) => {
    expect(await refusal(csvFormat, fileOf(content, 'f'))).toBe(sentence);
  });
});

describe('files of which no format reads anything', () => {
  it('are all named at once, tables with the columns that they lack', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whycan-tables-'));
    const file = (name: string, text: string) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    const paths = [
      file('groups.csv', 'id,displayName\ng1,SOC\n'),
      file('members.csv', 'group,member\ng1,a1\n'),
      file('prose.txt', 'Dear all, the meeting is at ten, as always, and there will be cake for everybody.\n'),
    ];
    const reading = await readOrigins(paths, { catalogue: loadCatalogue(), settings: { complete: [] } });
    const told = 'problems' in reading ? reading.problems.map(({ file: at, message }) => [basename(at), message]) : [];
    rmSync(folder, { recursive: true });
    const none =
      'none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.';
    expect(told).toEqual([
      [
        'groups.csv',
        `${none} If it is a table: the first row does not name the columns of a known table, but "id", "displayName". Write one of these: users (id, userPrincipalName); groups (id, displayName, groupType); device groups (deviceGroup, rank); Defender for Endpoint roles (role, permissions, groups); Defender for Cloud Apps administrators (user, role); members of groups (group, member).`,
      ],
      ['prose.txt', none],
    ]);
  });
});

describe('a table with a row that cannot be read', () => {
  it('is not complete, even where somebody declares it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whycan-tables-'));
    writeFileSync(join(folder, 'u.csv'), `id,userPrincipalName\n${ana},ana@contoso.example\n`);
    writeFileSync(join(folder, 'roles.csv'), 'role,permissions,groups\nTier 2,Nonsense,SOC\n');
    writeFileSync(join(folder, 'apps.csv'), 'user,role\nana@contoso.example,Security reader\n');
    const settings = { complete: ['legacyMde', 'legacyMda'] } as const;
    const reading = await readOrigins([folder], { catalogue: loadCatalogue(), settings });
    rmSync(folder, { recursive: true });
    const states = 'problems' in reading ? [] : reading.report.sources;
    expect(states.find(({ kind }) => kind === 'legacyMde')).toMatchObject({
      state: 'partial',
      reason: '1 record could not be read; correct or export it again',
    });
    expect(states.find(({ kind }) => kind === 'legacyMda')).toMatchObject({ state: 'complete' });
  });
});

describe('members of groups', () => {
  it('may be named by their ids, in whatever case', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whycan-tables-'));
    writeFileSync(join(folder, 'u.csv'), `id,userPrincipalName\n${ana},ana@contoso.example\nbob,bob@contoso.example\n`);
    writeFileSync(join(folder, 'g.csv'), `id,displayName,groupType\n${team},Tier 2,Security\n`);
    writeFileSync(
      join(folder, 'm.csv'),
      `group,member\n${team.toUpperCase()},${ana.toUpperCase()}\nTier 2,bob\nTier 2,nobody\n`,
    );
    const reading = await readOrigins([folder], { catalogue: loadCatalogue(), settings: { complete: [] } });
    rmSync(folder, { recursive: true });
    if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
    expect(reading.facts.groups[0]?.members.filter((id) => id !== 'nobody').sort()).toEqual([ana, 'bob']);
    expect(reading.report.problems).toEqual([
      {
        file: join(folder, 'm.csv'),
        line: 4,
        message: 'nobody is named "nobody"; it is kept as unknown',
        skipped: true,
      },
    ]);
  });
});
