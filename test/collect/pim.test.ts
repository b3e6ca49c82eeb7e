import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFrom, incompleteIn, linesIn, newFolder, sourceOf } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import { errorReply } from './fake-request.ts';
import { type FakeTenant, fakeTenant, pimGroup } from './fake-tenant.ts';
import { idOf } from './ids.ts';

let tenant: FakeTenant;
let service: FakeService;
beforeEach(async () => {
  tenant = fakeTenant();
  service = await startService(tenant);
});
afterEach(() => service.close());

const askedInPim = () => service.pathsAsked().filter((path) => /privilegedAccess|ScheduleInstances/.test(path));
const groupsAsked = () =>
  new Set(service.arrived.flatMap(({ query }) => /'(.+)'/.exec(query.get('$filter') ?? '')?.[1] ?? []));

describe('without the licence', () => {
  it('nothing is asked of PIM, and what it would give is complete and empty', async () => {
    tenant.lists.set('/v1.0/subscribedSkus', [
      { id: 'sku', skuPartNumber: 'SPB', servicePlans: [{ servicePlanName: 'WINDEFATP' }] },
    ]);
    const manifest = await collectFrom(service);
    expect(askedInPim()).toEqual([]);
    expect(incompleteIn(manifest)).toEqual({ devices: 'partial' });
    for (const kind of ['entraEligibility', 'groupEligibility'] as const)
      expect(sourceOf(manifest, kind)).toMatchObject({ state: 'complete', count: 0, reason: 'no licence' });
    expect(sourceOf(manifest, 'entraRoles')).toMatchObject({ state: 'complete', count: 2, reason: null });
  });

  it('an answer that says so is the same, if licences cannot be read', async () => {
    service.setFault(({ path }) => {
      if (path.endsWith('subscribedSkus')) return errorReply(403, 'Forbidden');
      return /privilegedAccess|ScheduleInstances/.test(path) ? errorReply(400, 'AadPremiumLicenseRequired') : undefined;
    });
    const folder = newFolder();
    const manifest = await collectFrom(service, { folder });
    expect(incompleteIn(manifest)).toEqual({ devices: 'partial' });
    for (const kind of ['entraEligibility', 'groupEligibility'] as const)
      expect(sourceOf(manifest, kind)).toMatchObject({ state: 'complete', count: 0, reason: 'no licence' });
    expect(groupsAsked()).toEqual(new Set());
    expect(linesIn(folder, 'errors').map(({ source }) => source)).toEqual(['devices', 'licences']);
  });
});

describe('if PIM does not list its groups', () => {
  it('the groups that roles can be assigned to or are assigned to are asked', async () => {
    const withRole = idOf('group', 4);
    tenant.lists.set('/v1.0/roleManagement/directory/roleAssignments', [
      { id: idOf('assignment', 1), principalId: withRole, roleDefinitionId: idOf('role', 1), directoryScopeId: '/' },
    ]);
    service.setFault(({ path }) => (path.endsWith('/resources') ? errorReply(404, 'NotFound') : undefined));
    const folder = newFolder();
    const manifest = await collectFrom(service, { folder });
    expect(groupsAsked()).toEqual(new Set([pimGroup, withRole]));
    expect(sourceOf(manifest, 'groupEligibility')).toMatchObject({ state: 'partial', count: 1, http: 404 });
    expect(linesIn(folder, 'groupEligible')).toHaveLength(1);
  });

  it('a group that PIM does not manage is no failure', async () => {
    service.setFault(({ path }) => {
      if (path.endsWith('/resources')) return errorReply(403, 'Forbidden');
      return path.includes('privilegedAccess') ? errorReply(404, 'ResourceNotFound') : undefined;
    });
    const { state, reason, groups } = sourceOf(await collectFrom(service), 'groupEligibility');
    expect([state, groups]).toEqual(['partial', undefined]);
    expect(reason).toContain('PrivilegedAccess.Read.AzureADGroup');
  });

  it('it is missing if none of them may be asked either', async () => {
    service.setFault(({ path }) => (path.includes('privilegedAccess') ? errorReply(403, 'Forbidden') : undefined));
    expect(sourceOf(await collectFrom(service), 'groupEligibility')).toMatchObject({ state: 'missing', count: 0 });
  });
});

it('a group that could not be read is named, and the others stay', async () => {
  const second = idOf('group', 2);
  tenant.lists.set('/beta/identityGovernance/privilegedAccess/group/resources', [{ id: second }, { id: pimGroup }]);
  service.setFault(({ path, query }) =>
    path.includes('eligibilityScheduleInstances') && query.get('$filter')?.includes(second) === true
      ? { status: 500 }
      : undefined,
  );
  const source = sourceOf(await collectFrom(service), 'groupEligibility');
  expect(source).toMatchObject({ state: 'partial', count: 1, groups: [second] });
  expect(source.reason).toMatch(
    /^1 of 2 groups could not be read completely\. Microsoft Graph did not answer in six tries/,
  );
});

it('a group whose active memberships could not be read is named, unless others may be unknown as well', async () => {
  const second = idOf('group', 2);
  tenant.lists.set('/beta/identityGovernance/privilegedAccess/group/resources', [{ id: second }, { id: pimGroup }]);
  const isActiveOf = (path: string, query: URLSearchParams, group: string) =>
    path.includes('assignmentScheduleInstances') && query.get('$filter')?.includes(group) === true;
  service.setFault(({ path, query }) => (isActiveOf(path, query, pimGroup) ? errorReply(403, 'Forbidden') : undefined));
  expect(sourceOf(await collectFrom(service), 'groupEligibility').groups).toEqual([pimGroup]);
  service.setFault(({ path, query }) =>
    path.endsWith('/resources') || isActiveOf(path, query, pimGroup) ? errorReply(403, 'Forbidden') : undefined,
  );
  const { state, groups } = sourceOf(await collectFrom(service), 'groupEligibility');
  expect([state, groups]).toEqual(['partial', undefined]);
});

it('instances whose ids repeat are all kept', async () => {
  const instance = (principalId: string) => ({ id: 'same', groupId: pimGroup, principalId, accessId: 'member' });
  tenant.eligible.set(pimGroup, [instance('b'), instance('a'), instance('b')]);
  const folder = newFolder();
  const manifest = await collectFrom(service, { folder });
  expect(linesIn(folder, 'groupEligible').map(({ principalId }) => principalId)).toEqual(['a', 'b']);
  expect(sourceOf(manifest, 'groupEligibility').count).toBe(2);
});
