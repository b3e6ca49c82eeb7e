import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CollectRefused } from '../../server/collect/problems.ts';
import { collectFrom, incompleteIn, newFolder, sourceOf } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import { errorReply } from './fake-request.ts';
import { fakeTenant } from './fake-tenant.ts';

let service: FakeService;
beforeEach(async () => {
  service = await startService(fakeTenant());
});
afterEach(() => service.close());

const pim = '/v1.0/identityGovernance/privilegedAccess/group';
const directory = '/v1.0/roleManagement/directory';

/** Which path is refused, what is not complete then (besides devices), and the permission that the reason names. */
const refusals: readonly (readonly [RegExp, Record<string, string>, string])[] = [
  [/\/users$/, { users: 'missing' }, 'User.Read.All'],
  [/\/servicePrincipals$/, { users: 'partial' }, 'Application.Read.All'],
  [/\/v1.0\/groups$/, { groups: 'missing', groupTypes: 'missing', members: 'missing' }, 'GroupMember.Read.All'],
  [/\/members$/, { members: 'missing' }, 'GroupMember.Read.All'],
  [new RegExp(`${directory}/roleDefinitions$`), { entraRoles: 'partial' }, 'RoleManagement.Read.Directory'],
  [new RegExp(`${directory}/roleAssignments$`), { entraRoles: 'missing' }, 'RoleManagement.Read.Directory'],
  [/\/roleAssignmentScheduleInstances$/, { entraRoles: 'partial' }, 'RoleAssignmentSchedule.Read.Directory'],
  [/\/roleEligibilityScheduleInstances$/, { entraEligibility: 'missing' }, 'RoleEligibilitySchedule.Read.Directory'],
  [/\/privilegedAccess\/group\/resources$/, { groupEligibility: 'partial' }, 'PrivilegedAccess.Read.AzureADGroup'],
  [
    new RegExp(`${pim}/eligibilityScheduleInstances$`),
    { groupEligibility: 'missing' },
    'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  ],
  [
    new RegExp(`${pim}/assignmentScheduleInstances$`),
    { groupEligibility: 'partial' },
    'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  ],
  [/\/defender\/roleDefinitions$/, { unifiedRoles: 'missing' }, 'RoleManagement.Read.Defender'],
  [/\/defender\/roleAssignments$/, { unifiedAssignments: 'missing' }, 'RoleManagement.Read.Defender'],
  [/\/customAppScopes$/, { scopes: 'missing' }, 'RoleManagement.Read.Defender'],
  [/\/security\/zones$/, { scopes: 'partial' }, 'Zone.Read.All'],
  [/\/api\/machines$/, { devices: 'missing' }, 'Machine.Read.All'],
  [/\/ByMachineGroups$/, { deviceGroups: 'missing' }, 'Score.Read.All'],
];

describe('what is refused is missing or partial, names the permission, and leaves the rest complete', () => {
  it.each(refusals)('%s', async (path, expected, permission) => {
    service.setFault((arrived) =>
      path.test(arrived.path) ? errorReply(403, 'Authorization_RequestDenied') : undefined,
    );
    const manifest = await collectFrom(service);
    expect(incompleteIn(manifest)).toEqual({ devices: 'partial', ...expected });
    for (const kind of Object.keys(expected)) {
      const { reason, http, state, count } = sourceOf(manifest, kind as 'users');
      expect(reason).toContain(permission);
      expect(reason).toContain('refused it (403, Authorization_RequestDenied)');
      expect(http).toBe(403);
      if (state === 'missing') expect(count).toBe(0);
    }
  });

  it('but licences, administrative units and principals elsewhere are only warnings', async () => {
    service.setFault(({ path }) =>
      /subscribedSkus|administrativeUnits|getByIds/.test(path) ? errorReply(403, 'Forbidden') : undefined,
    );
    const manifest = await collectFrom(service);
    expect(incompleteIn(manifest)).toEqual({ devices: 'partial' });
    expect(manifest.warnings.map((warning) => warning.split('.')[0])).toEqual([
      'Administrative units were not read',
      'Licences were not read',
      'Principals that are in no list were not looked up',
    ]);
    expect([manifest.licences, manifest.otherPrincipals]).toEqual([null, null]);
  });

  it('nothing is missing where the service says that there is none of it', async () => {
    service.setFault(({ path }) =>
      /zones|machines|ByMachineGroups/.test(path) ? errorReply(404, 'NotFound') : undefined,
    );
    const manifest = await collectFrom(service);
    expect(incompleteIn(manifest)).toEqual({ devices: 'partial' });
    expect([sourceOf(manifest, 'devices').count, sourceOf(manifest, 'deviceGroups').count]).toEqual([0, 0]);
  });
});

it('users are partial if nobody is known to be enabled or not, as with too small a permission', async () => {
  const tenant = fakeTenant();
  tenant.lists.set('/v1.0/users', [{ id: 'a', accountEnabled: null }, { id: 'b' }]);
  await service.close();
  service = await startService(tenant);
  const { state, reason, count } = sourceOf(await collectFrom(service), 'users');
  expect([state, count]).toEqual(['partial', 2]);
  expect(reason).toContain('did not say which accounts are enabled. Grant the permission User.Read.All');
});

describe('nothing is collected', () => {
  it.each([
    [
      'the tenant is refused',
      errorReply(403, 'Authorization_RequestDenied'),
      'Grant the permission Organization.Read.All',
    ],
    ['the sign-in is refused twice', errorReply(401, 'InvalidAuthenticationToken'), 'did not accept the sign-in'],
    ['the tenant is not named', { status: 200, body: { value: [] } }, 'did not say which tenant this is'],
    ['there is no answer', { status: 503 }, 'did not answer in six tries (503)'],
  ])('when %s', async (_, reply, why) => {
    service.setFault(() => reply);
    const folder = newFolder();
    const failure = await collectFrom(service, { folder }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CollectRefused);
    expect(String(failure)).toContain(why);
    expect(service.pathsAsked().filter((path) => path !== '/v1.0/organization')).toEqual([]);
  });

  it('when the sign-in is for another tenant than the one named', async () => {
    await expect(collectFrom(service, { tenant: 'contoso.example' })).rejects.toThrow(
      'The sign-in is for the tenant Fabrikam Trial',
    );
    await expect(collectFrom(service, { tenant: 'FABRIKAM.example' })).resolves.toBeDefined();
  });
});

describe('a sign-in that ends on the way', () => {
  it('leaves what was read, and stops asking soon', async () => {
    let valid = 'token';
    await service.close();
    service = await startService(fakeTenant({ groups: 60 }), { token: () => valid });
    service.setFault(({ path }) => {
      if (/b0000000-0000-4000-8000-00000000000a\/members/.test(path)) valid = 'another';
      return undefined;
    });
    const manifest = await collectFrom(service);
    const { state, reason } = sourceOf(manifest, 'members');
    expect(state).toBe('partial');
    expect(reason).toContain('did not accept the sign-in (401');
    expect(service.arrived.length).toBeLessThan(110);
  });
});
