import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { rawFileName, rawFiles } from '../../server/collect/raw-folder.ts';
import { beginningOf } from '../../server/origins/parcel/beginning.ts';
import { openParcel } from '../../server/origins/parcel/open-parcel.ts';
import type { ParcelFile } from '../../server/origins/parcel/parcel.ts';
import { rawFormat } from '../../server/origins/raw/format.ts';
import { collectFrom, newFolder } from '../collect/collecting.ts';
import { type FakeService, startService } from '../collect/fake-graph.ts';
import { deletedPrincipal, fakeTenant, newPrincipal } from '../collect/fake-tenant.ts';
import { idOf } from '../collect/ids.ts';
import { fileOf, type Heard, heard, recognised, refusal } from './listening.ts';
import { aRawFolder } from './raw-folders.ts';

describe('a collected folder', () => {
  let said: Heard;
  beforeAll(async () => {
    said = await heard(rawFormat, ...aRawFolder());
  });
  const of = (kind: string) => said.statements.filter((statement) => statement.kind === kind);

  it('states the tenant as of the earliest time at which something was read', () => {
    const asOf = '2026-11-20T08:00:00Z';
    expect(of('tenant')).toEqual([{ kind: 'tenant', id: 'tenant-1', displayName: 'Contoso', asOf }]);
  });

  it('states people as far as they are described, and whom the directory does not know any more', () => {
    expect(of('user')).toEqual([
      { kind: 'user', id: 'late', displayName: 'Late' },
      {
        kind: 'user',
        id: 'ana',
        displayName: 'Ana',
        userPrincipalName: 'ana@contoso.com',
        accountEnabled: true,
        userType: 'Member',
        sid: 'S-1-5-21-1-2-3-1104',
      },
      { kind: 'user', id: 'bob', displayName: 'Bob', accountEnabled: false, userType: 'Guest' },
    ]);
    expect(of('servicePrincipal')).toEqual([
      { kind: 'servicePrincipal', id: 'app', displayName: 'Playbook', accountEnabled: true },
    ]);
    expect(of('deletedPrincipal')).toEqual([{ kind: 'deletedPrincipal', id: 'gone' }]);
  });

  it('states the type of groups, their members one by one, and how completely each list was read', () => {
    expect(of('group')).toEqual([
      { kind: 'group', id: 'soc', displayName: 'SOC', type: 'security', isAssignableToRole: true },
      { kind: 'group', id: 'team', displayName: 'Team', type: 'microsoft365' },
      { kind: 'group', id: 'news', displayName: 'News', type: 'distribution' },
      { kind: 'group', id: 'atp', displayName: 'Azure ATP contoso Viewers', type: 'security' },
    ]);
    const active = { kind: 'member', state: 'active' };
    expect(of('member')).toEqual([
      { ...active, group: { id: 'soc' }, member: { id: 'ana' } },
      { ...active, group: { id: 'soc' }, member: { id: 'team' } },
      { ...active, group: { id: 'soc' }, member: { id: 'pc' }, isPrincipal: false },
      { ...active, group: { id: 'team' }, member: { id: 'bob' } },
      { ...active, group: { id: 'team' }, member: { id: 'app' } },
      { kind: 'member', group: { id: 'soc' }, member: { id: 'bob' }, state: 'eligible' },
    ]);
    const notCollected = 'The members of this group were not collected. Collect with --groups all.';
    expect(of('list')).toEqual([
      { kind: 'list', of: 'members', group: 'soc', state: 'complete' },
      { kind: 'list', of: 'members', group: 'team', state: 'partial', reason: 'Its membership is hidden.' },
      { kind: 'list', of: 'members', group: 'news', state: 'missing', reason: notCollected },
    ]);
  });

  it('takes memberships in PIM from lists of members, and from PIM only where those are incomplete', () => {
    expect(said.unneeded).toEqual([
      'memberships in PIM that are members anyway',
      'owners of groups in PIM (eligible)',
      'memberships in PIM (eligible) of another time',
      'Entra role assignments (eligible) of another time',
      'administrative units',
      'devices that were merged into another one',
    ]);
  });

  it('states directory roles, and who has them where and in which way', () => {
    expect(of('entraRole')).toEqual([
      { kind: 'entraRole', id: 'reader', template: 'reader', displayName: 'Security Reader', isBuiltIn: true },
      { kind: 'entraRole', id: 'own', template: 'own', displayName: 'Own', isBuiltIn: false },
    ]);
    const holding = { kind: 'entraHolding', role: 'reader' };
    expect(of('entraHolding')).toEqual([
      { ...holding, principal: { id: 'ana' }, state: 'active', scope: '/' },
      { ...holding, principal: { id: 'bob' }, state: 'active', scope: '/administrativeUnits/au1' },
      { ...holding, principal: { id: 'ana' }, state: 'active', scope: '/' },
      { ...holding, principal: { id: 'bob' }, state: 'eligible', scope: '/' },
    ]);
    expect(said.records.filter((record) => record === 'entraHolding reader ana / active')).toHaveLength(2);
  });

  it('keeps actions of custom roles as written', () => {
    expect(of('unifiedRole')).toEqual([
      {
        kind: 'unifiedRole',
        id: 'responder',
        displayName: 'Responder',
        permissions: ['microsoft.xdr/secops/*/read', 'microsoft.xdr/unheard/of'],
      },
    ]);
  });

  it('states devices with the group that they are in, and each device group once', () => {
    expect(of('device')).toEqual([
      { kind: 'device', id: 'd1', displayName: 'srv1.contoso.com', tags: ['prod'], osPlatform: 'Linux', group: '140' },
      { kind: 'device', id: 'd2', displayName: 'srv2.contoso.com', group: '140' },
      { kind: 'device', id: 'd3', displayName: 'pc3', group: null },
      { kind: 'device', id: 'd4', displayName: 'pc4', group: null },
    ]);
    expect(of('deviceGroup')).toEqual([
      { kind: 'deviceGroup', displayName: 'Servers' },
      { kind: 'deviceGroup', displayName: 'Old' },
      { kind: 'deviceGroup', id: '140', displayName: 'Servers' },
    ]);
  });

  it('takes roles of Defender for Identity from names of groups, products and plans from licences', () => {
    expect(of('legacyRole')).toEqual([
      { kind: 'legacyRole', system: 'mdi', form: 'role', name: 'Viewer', principals: [{ id: 'atp' }] },
    ]);
    expect(of('workloads')).toEqual([
      { kind: 'workloads', available: ['MDE', 'MDO', 'MDC', 'XSPM', 'SENT', 'IOT'], plans: { MDE: 'P2', MDO: 'P1' } },
    ]);
  });

  it('is as complete as its manifest says, but for what no interface gives', () => {
    expect(said.coverage).toMatchObject({
      users: 'complete',
      groups: 'complete',
      groupTypes: 'complete',
      members: 'partial: 1 of 4 groups could not be read completely.',
      groupEligibility: 'complete',
      entraRoles: 'complete',
      unifiedRoles: 'complete',
      devices: 'complete',
      plans: 'complete',
      scopes: 'missing: It was not asked for. Collect it as well.',
    });
    expect(said.coverage['deviceGroups']).toMatch(/^partial: Only names .* Import a HAR file/);
    expect(said.coverage['legacyMdi']).toMatch(/^partial: No group is named .* Administrators, Users\)/);
    expect(
      Object.keys(said.coverage).filter((kind) => /^(workloads|legacyMd[aeo]|deviceGroupAccess)/.test(kind)),
    ).toEqual([]);
  });

  it('names the incomplete groups where the rest is known', async () => {
    const groups: (readonly string[] | undefined)[] = [];
    const catalogue = loadCatalogue();
    const listener = {
      inFile: () => undefined,
      record: () => undefined,
      notice: () => undefined,
      unneeded: () => undefined,
      unreadable: () => undefined,
    };
    const parcel = { path: 'raw', form: 'folder', files: [], close: async () => undefined } as const;
    await rawFormat.read(
      aRawFolder(),
      {
        ...listener,
        state: (statement) => {
          if (statement.kind === 'coverage' && statement.of === 'members') groups.push(statement.groups);
        },
      },
      { catalogue, parcel },
    );
    expect(groups).toEqual([['news', 'team']]);
  });

  it('says of each record where it stands', () => {
    expect(said.records.slice(0, 3)).toEqual(['user ana', 'user bob', 'servicePrincipal app']);
    expect(said.unreadable).toEqual([]);
  });
});

/** A folder of which one file has other content, with the manifest as it was or as fits the content. */
function changed(name: string, content: string | Uint8Array): ParcelFile[] {
  return aRawFolder().map((file) => (file.path === name ? { ...fileOf(content, name) } : file));
}

describe('what custom roles cover', () => {
  const assigned = async (...appScopeIds: readonly string[]) => {
    const lines = [
      { id: 'a1', roleDefinitionId: 'responder', principalIds: ['ana'], directoryScopeIds: ['/'], appScopeIds },
    ];
    const scopes = [
      { id: '00123', type: 'UserGroupIds', displayName: 'corp.contoso.com' },
      { id: 'z1', displayName: 'Shop' },
    ];
    const said = await heard(rawFormat, ...aRawFolder({ defenderAssignments: lines, defenderScopes: scopes }));
    const [found] = said.statements.filter((one) => one.kind === 'unifiedAssignment');
    const { dataSources, includeFutureDataSources, scopes: narrowed } = found ?? ({} as never);
    return { dataSources, includeFutureDataSources, narrowed, coverage: said.coverage['unifiedAssignments'] };
  };

  it.each([
    [['/'], 'all', []],
    [['Mde', 'mdo', 'SecureScoreExternal'], ['MDE', 'MDO', 'XSPM'], []],
    [['Mdc', '/CloudSet/z1'], ['MDC'], ['/CloudSet/z1']],
    [['/cloudsets/z1'], ['MDC'], ['/CloudSet/z1']],
    [['Mdi', '/UserGroupId/00123'], ['MDI'], ['mdi:domain:corp.contoso.com']],
    [['Mdi', '/UserGroupId/00999'], ['MDI'], ['mdi:domain:00999']],
    [['/SentinelScope/7'], ['SENT'], ['/SentinelScope/7']],
    [['Mde', '/DeviceGroups/3'], ['MDE'], ['/DeviceGroups/3']],
    [['/', '/Unheard/1'], 'all', ['/Unheard/1']],
  ] as const)('reads %j', async (appScopeIds, dataSources, narrowed) => {
    expect(await assigned(...appScopeIds)).toMatchObject({ dataSources, narrowed });
  });

  it('includes data sources of the future only with a slash', async () => {
    expect((await assigned('/')).includeFutureDataSources).toBe(true);
    expect((await assigned('All')).includeFutureDataSources).toBe(false);
    expect((await assigned('Mde')).includeFutureDataSources).toBeUndefined();
  });

  it('is unknown, never everything, where nothing or nothing known is said', async () => {
    expect(await assigned()).toMatchObject({ dataSources: 'unknown', narrowed: [] });
    expect(await assigned('Quux')).toMatchObject({ dataSources: 'unknown', narrowed: ['Quux'] });
    expect((await assigned()).coverage).toMatch(/^partial: 1 assignment of a custom role does not say for which/);
  });

  it('keeps a principal that is no object id as a name that nobody has yet', async () => {
    const line = { id: 'a1', roleDefinitionId: 'r', 'principalIds[]': ['Everyone'], appScopeIds: ['Mde'] };
    const said = await heard(rawFormat, ...aRawFolder({ defenderAssignments: [line] }));
    expect(said.statements.find(({ kind }) => kind === 'unifiedAssignment')).toMatchObject({
      principals: [{ name: 'Everyone' }],
    });
    expect(said.coverage['unifiedAssignments']).toMatch(/^partial: 1 assignment .* names somebody/);
  });
});

describe('a damaged folder', () => {
  const users = (...lines: readonly string[]) => changed('users.ndjson', lines.join('\n'));
  const cannotBeRead = /^partial: (\d) lines? of users\.ndjson cannot be read\. Collect again\./;

  it.each([
    [
      'a line that is cut',
      '{"id":"ana","displ',
      'users.ndjson:1: not valid JSON: a string has no closing quote or contains an unescaped control character',
    ],
    ['a line that is no object', '["ana"]', 'users.ndjson:1: the line is not an object'],
    ['an object without id', '{"displayName":"Ana"}', 'users.ndjson:1: this record is skipped: it has no id'],
    ['an id that is a number', '{"id":7}', 'users.ndjson:1: this record is skipped: its id is not text'],
    [
      'an account that is neither enabled nor disabled',
      '{"id":"ana","accountEnabled":"yes"}',
      'users.ndjson:1: this record is skipped: its accountEnabled is neither true nor false',
    ],
    [
      'a name that is too long',
      `{"id":"ana","displayName":"${'x'.repeat(1_025)}"}`,
      'users.ndjson:1: this record is skipped: its displayName is longer than 1024 characters',
    ],
    [
      'half of a character',
      '{"id":"ana","displayName":"\\ud800"}',
      'users.ndjson:1: displayName: the text contains half of a surrogate pair, which is not valid text',
    ],
    [
      'brackets nested too deep',
      `{"id":"ana","x":${'['.repeat(60)}${']'.repeat(60)}}`,
      'users.ndjson:1: not valid JSON: it is nested deeper than 50 levels',
    ],
  ])('leaves out %s, says where, and is partial', async (_, line, message) => {
    const said = await heard(rawFormat, ...users(line, '{"id":"bob","accountEnabled":true}'));
    expect(said.unreadable).toEqual([message]);
    expect(said.coverage['users']).toMatch(cannotBeRead);
    expect(said.records).toContain('user bob');
  });

  it('reads lines with a byte order mark, with carriage returns and blank ones', async () => {
    const said = await heard(
      rawFormat,
      ...changed(
        'users.ndjson',
        '\uFEFF{"id":"ana","accountEnabled":true}\r\n\r\n{"id":"bob","accountEnabled":true}\r\n',
      ),
    );
    expect(said.records).toEqual(expect.arrayContaining(['user ana', 'user bob']));
    expect(said.unreadable).toEqual([]);
  });

  it('is partial where a file lost lines, or is lost', async () => {
    const cut = await heard(rawFormat, ...changed('groups.ndjson', ''));
    expect(cut.coverage['groups']).toBe(
      'partial: The file groups.ndjson is not as it was collected. Collect again, or copy the folder again.',
    );
    const without = aRawFolder().filter(({ path }) => path !== 'roleActive.ndjson');
    const lost = await heard(rawFormat, ...without);
    expect(lost.coverage['entraRoles']).toBe(
      'partial: The file roleActive.ndjson is missing. Import the whole folder.',
    );
    expect(lost.coverage['entraEligibility']).toBe('complete');
  });

  it('is refused where a file is no text', async () => {
    const binary = changed('devices.ndjson', Buffer.from([0x7b, 0xc3, 0x28]));
    expect(await refusal(rawFormat, ...binary)).toMatch(/^devices\.ndjson:1: this line is not valid UTF-8/);
  });

  it.each([
    [
      'is no JSON',
      '{"format": "whycan-raw/1",\n "tenant": }',
      'manifest.json:2: not valid JSON: expected a value. Collect the tenant again.',
    ],
    [
      'lacks the tenant',
      '{"format":"whycan-raw/1"}',
      /^manifest\.json: the manifest is not as whycan writes it \(tenant: .*\)\. Collect the tenant again\.$/,
    ],
    [
      'is of a later version',
      '{"format":"whycan-raw/9"}',
      'manifest.json: this folder has the format whycan-raw/9, which is newer. Update whycan, then import it.',
    ],
  ])('is refused where its manifest %s', async (_, manifest, message) => {
    const said = await refusal(rawFormat, ...changed('manifest.json', manifest));
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });

  it('is refused while it is unfinished, with the command that finishes it', async () => {
    const files = [
      fileOf('{"format":"whycan-raw/1","version":"0.1.0"}\n', 'journal.ndjson'),
      fileOf('{"id":"ana"}\n', 'parts/users.ndjson'),
    ];
    expect(await recognised(rawFormat, ...files)).toEqual(['journal.ndjson', 'parts/users.ndjson']);
    expect(await refusal(rawFormat, ...files)).toBe(
      'journal.ndjson: this folder is not complete: collecting was interrupted. Run whycan collect parcel --resume, then import it.',
    );
  });
});

describe('what is recognised as a collected folder', () => {
  it('is every file of the format beside a manifest, also below another folder', async () => {
    const inside = aRawFolder().map((file) => ({ ...file, name: `raw/${file.path}`, path: `raw/${file.path}` }));
    const other = fileOf('{"id":"x"}', 'users.ndjson');
    const found = await recognised(rawFormat, ...inside, other, fileOf('{}', 'raw/notes.json'));
    expect(found).toEqual(inside.map(({ name }) => name));
  });

  it('is nothing without a manifest that says so', async () => {
    expect(await recognised(rawFormat, fileOf('{"format":"other/1"}', 'manifest.json'))).toEqual([]);
    expect(await recognised(rawFormat, ...aRawFolder().filter(({ path }) => path !== 'manifest.json'))).toEqual([]);
  });
});

describe('a folder that was really collected', () => {
  let service: FakeService;
  const folder = newFolder();
  beforeAll(async () => {
    service = await startService(fakeTenant());
    await collectFrom(service, { folder });
  });
  afterAll(() => service.close());

  it('is read with as many records and pairs as its manifest counts, and everything else that it has', async () => {
    const parcel = await openParcel(folder, folder);
    const beginnings = new Map<ParcelFile, Awaited<ReturnType<typeof beginningOf>>>();
    for (const file of parcel.files) beginnings.set(file, await beginningOf(file));
    const files = rawFormat.recognise(parcel, beginnings);
    expect(files.map(({ path }) => path).sort()).toEqual([...rawFiles.map(rawFileName), 'manifest.json'].sort());
    const said = await heard(rawFormat, ...files);
    const count = (kind: string) => said.statements.filter((one) => one.kind === kind).length;
    expect(said.unreadable).toEqual([]);
    expect(count('user')).toBe(7 + 1);
    expect(said.statements).toContainEqual(expect.objectContaining({ kind: 'user', id: newPrincipal }));
    expect(count('group')).toBe(5);
    expect(said.statements.filter((one) => one.kind === 'member' && one.state === 'active')).toHaveLength(20);
    expect(count('unifiedAssignment')).toBe(1);
    expect(said.statements).toContainEqual({ kind: 'deletedPrincipal', id: deletedPrincipal });
    expect(said.records).toContain(`user ${idOf('user', 1)}`);
    expect(said.coverage).toMatchObject({ users: 'complete', members: 'complete', unifiedRoles: 'complete' });
    expect(said.coverage['devices']).toMatch(/^partial: A signed-in user gets only/);
  });

  it('is partial after somebody changed a file of it', async () => {
    writeFileSync(join(folder, 'users.ndjson'), `{"id":"${idOf('user', 1)}","accountEnabled":true}\n`);
    const parcel = await openParcel(folder, folder);
    const said = await heard(rawFormat, ...parcel.files);
    expect(said.coverage['users']).toMatch(/^partial: The file users\.ndjson is not as it was collected/);
  });
});
