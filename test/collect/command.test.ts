import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectedKinds } from '../../server/collect/raw-folder.ts';
import { everythingIn, linesIn, newFolder } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import { errorReply } from './fake-request.ts';
import { fakeTenant } from './fake-tenant.ts';
import { idOf } from './ids.ts';
import { secretToken, settingsFor, whycanWith } from './started.ts';

let service: FakeService;
beforeEach(async () => {
  service = await startService(fakeTenant(), { token: secretToken });
});
afterEach(() => service.close());

const collecting = (...typed: string[]) => whycanWith(settingsFor(service), 'collect', ...typed, '--login', 'env');

describe('whycan collect', () => {
  it('prints a table with counts, states, reasons and what to do, and says how to import', async () => {
    const folder = newFolder();
    const { code, out, err } = await collecting(folder);
    expect(code).toBe(3);
    expect(out).toMatch(/^Kind +Count {2}State\nUsers +7 {2}complete\n/);
    expect(out).toMatch(/\nDevices +5 {2}partial\n/);
    expect(out).toContain('\nWhy, and what to do:\n  Devices: A signed-in user gets only');
    expect(out).toContain(`\nImport it with: whycan import ${folder}\n`);
    expect(err.split('\n').sort()).toEqual(expect.arrayContaining(['Groups: 5', 'Memberships: 20', 'Users: 7']));
  });

  it('prints one JSON object and nothing else with --json', async () => {
    const folder = newFolder();
    const { code, out } = await collecting(folder, '--json', '--only', 'devices,users');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual({
      folder,
      tenant: { id: idOf('tenant', 1), displayName: 'Fabrikam Trial' },
      sources: [
        { kind: 'users', state: 'complete', reason: null, count: 7, requests: 6 },
        {
          kind: 'devices',
          state: 'partial',
          reason: expect.stringContaining('Machine.Read.All'),
          count: 5,
          requests: 1,
        },
      ],
    });
  });

  it('exits with 0 if everything is complete', async () => {
    expect((await collecting(newFolder(), '--only', 'users,groups,members,unifiedRoles')).code).toBe(0);
  });

  it('prints names of a tenant so that they cannot mislead', async () => {
    service.setFault(({ path }) =>
      path.endsWith('/organization')
        ? { status: 200, body: { value: [{ id: 'x\u001b[2Jy', displayName: '\u202egnp' }] } }
        : undefined,
    );
    const { err } = await collecting(newFolder(), '--tenant', 'contoso.example');
    expect(err).toContain('\\x1b[2Jy');
    for (const character of ['\u001b', '\u202e']) expect(err).not.toContain(character);
  });
});

describe('--only makes only the calls that the kinds need', () => {
  const paths = (kinds: string) =>
    collecting(newFolder(), '--only', kinds).then(() =>
      [...new Set(service.pathsAsked().map((path) => path.replace(/.*\//, '')))].sort(),
    );

  it.each([
    ['users', ['organization', 'servicePrincipals', 'users']],
    ['groupTypes', ['groups', 'organization']],
    ['members', ['groups', 'members', 'organization']],
    [
      'entraRoles',
      ['organization', 'roleAssignmentScheduleInstances', 'roleAssignments', 'roleDefinitions', 'subscribedSkus'],
    ],
    [
      'groupEligibility',
      ['assignmentScheduleInstances', 'eligibilityScheduleInstances', 'organization', 'resources', 'subscribedSkus'],
    ],
    ['scopes,deviceGroups', ['ByMachineGroups', 'customAppScopes', 'organization', 'zones']],
    ['devices', ['machines', 'organization']],
  ])('%s', async (kinds, expected) => {
    expect(await paths(kinds)).toEqual(expected);
  });

  it('and lists only these, in their order', async () => {
    const { out } = await collecting(newFolder(), '--only', 'scopes,users,scopes', '--json');
    expect(JSON.parse(out).sources.map(({ kind }: { kind: string }) => kind)).toEqual(['users', 'scopes']);
  });
});

describe('what is refused before anything is asked', () => {
  it.each([
    [['--only', 'people'], '--only: "people" is none of users, groups'],
    [['--only', 'user'], 'Did you mean "users"?'],
    [['--only', ''], '--only: "" is none of'],
    [['--groups', 'some'], '--groups: "some" is none of all, relevant.'],
    [['--cloud', 'mars'], '--cloud: "mars" is none of global, gcc, gcc-high, dod, china.'],
    [['--tenant', 'a b'], '--tenant: "a b" is neither the id nor a domain of a tenant.'],
    [['--verbose'], 'Unknown option'],
  ])('%j', async (options, why) => {
    const folder = newFolder();
    const { code, out, err } = await collecting(folder, ...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
    expect([service.arrived.length, existsSync(folder)]).toEqual([0, false]);
  });

  it('another way to sign in at a test address, or no token for it', async () => {
    const other = await whycanWith(settingsFor(service), 'collect', newFolder(), '--login', 'az');
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('needs --login env') });
    const none = await whycanWith({ WHYCAN_GRAPH_URL: service.origin }, 'collect', newFolder(), '--login', 'env');
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('Set WHYCAN_GRAPH_TOKEN') });
  });

  it('no folder, or a path that is a file', async () => {
    expect(await whycanWith(settingsFor(service), 'collect', '--login', 'env')).toMatchObject({
      code: 2,
      err: 'collect: <folder> is missing. See whycan collect --help.\n',
    });
    const file = join(dirname(newFolder()), 'file');
    writeFileSync(file, '');
    expect(await collecting(file)).toMatchObject({ code: 2, err: expect.stringContaining('this is not a folder') });
  });
});

it('names folders so that they cannot mislead', async () => {
  const hostile = join(newFolder(), 'a\u001b[2J\nDone.');
  const refused = await collecting(hostile, '--tenant', 'contoso.example');
  const done = await collecting(hostile, '--only', 'users');
  const again = await collecting(hostile);
  expect([refused.code, done.code, again.code]).toEqual([2, 0, 2]);
  for (const { out, err } of [refused, done, again]) {
    expect(out + err).not.toContain('\u001b');
    expect(out + err).not.toMatch(/^Done\./m);
  }
  expect(done.out).toContain('a\\x1b[2J\\x0aDone.');
});

it('leaves no folder behind if the tenant is refused', async () => {
  service.setFault(() => errorReply(401, 'InvalidAuthenticationToken'));
  const folder = newFolder();
  const { code, out, err } = await collecting(join(folder, 'deep'), '--json');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(
    'Nothing was collected: the tenant cannot be read. Microsoft Graph did not accept the sign-in (401, InvalidAuthenticationToken).',
  );
  expect(existsSync(folder)).toBe(false);
  expect(service.arrived.length).toBe(2);
});

it('asks nothing of Defender for Endpoint without a test address of its own, nor where it does not exist', async () => {
  const { WHYCAN_MDE_URL, ...graphOnly } = settingsFor(service);
  const { code, out } = await whycanWith(
    graphOnly,
    'collect',
    newFolder(),
    '--login',
    'env',
    '--only',
    'devices',
    '--json',
  );
  expect([code, WHYCAN_MDE_URL]).toEqual([3, service.origin]);
  expect(JSON.parse(out).sources[0]).toMatchObject({ state: 'missing', count: 0, requests: 0 });
});

describe('--explain', () => {
  it('names every permission, what it reads and what is unknown without it, and needs nothing', async () => {
    const { code, out, err } = await whycanWith({}, 'collect', '--explain');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      'RoleManagement.Read.Defender\n  reads: custom roles of Microsoft Defender XDR Unified RBAC;',
    );
    expect(out).toContain('Machine.Read.All (for a user who signs in: Machine.Read)');
    expect(out.match(/unknown without it: /g)?.length).toBe(18);
    expect(out).not.toMatch(/ReadWrite|\.Write/);
  });

  it('prints the same as JSON', async () => {
    const { out } = await whycanWith({}, 'collect', '--explain', '--json');
    expect(JSON.parse(out).permissions[2]).toEqual({
      permission: 'User.Read.All',
      delegated: 'User.Read.All',
      role: 'Global Reader',
      api: 'Microsoft Graph',
      reads: ['users, and whether their accounts are enabled'],
      without: ['who there is: every answer'],
    });
  });
});

it('an empty tenant gives all files, and empty ones where there is nothing', async () => {
  service.setFault(({ path, method }) =>
    method === 'GET' && !path.endsWith('/organization') ? { status: 200, body: { value: [] } } : undefined,
  );
  const folder = newFolder();
  const { code, out } = await collecting(folder, '--json');
  expect(code).toBe(3);
  expect(JSON.parse(out).sources.map(({ count }: { count: number }) => count)).toEqual(collectedKinds.map(() => 0));
  expect(linesIn(folder, 'groupMembers')).toEqual([]);
  expect(everythingIn(folder)).toContain('whycan-raw/1');
});
