import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectedKinds, type RawManifest, rawFileName, rawFiles } from '../../server/collect/raw-folder.ts';
import { collectFrom, incompleteIn, linesIn, newFolder, sourceOf } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import { deletedPrincipal, fakeTenant, hiddenGroup, nestedGroup, newPrincipal, pimGroup } from './fake-tenant.ts';
import { idOf } from './ids.ts';

describe('a tenant that answers everything', () => {
  let service: FakeService;
  let manifest: RawManifest;
  const folder = newFolder();

  beforeAll(async () => {
    service = await startService(fakeTenant());
    manifest = await collectFrom(service, { folder });
  });
  afterAll(() => service.close());

  it('is complete but for devices, which an opaque token may hide', () => {
    expect(Object.keys(manifest.sources)).toEqual(collectedKinds);
    expect(incompleteIn(manifest)).toEqual({ devices: 'partial' });
    expect(sourceOf(manifest, 'devices').reason).toBe(
      'A signed-in user gets only the devices that the user has access to. Collect with an application that has the permission Machine.Read.All.',
    );
  });

  it('has counts of distinct objects, of pairs for members, and of every request', () => {
    const counts = Object.fromEntries(collectedKinds.map((kind) => [kind, sourceOf(manifest, kind).count]));
    expect(counts).toEqual({
      users: 7,
      groups: 5,
      groupTypes: 5,
      members: 20,
      groupEligibility: 1,
      entraRoles: 2,
      entraEligibility: 1,
      unifiedRoles: 1,
      unifiedAssignments: 1,
      scopes: 2,
      deviceGroups: 2,
      devices: 5,
    });
    expect(sourceOf(manifest, 'users').requests).toBe(4 + 2);
    expect(sourceOf(manifest, 'members').requests).toBe(4 + 4 * 2);
  });

  it('lies in exactly the files of the format, which only the owner reads', () => {
    expect(readdirSync(folder).sort()).toEqual([...rawFiles.map(rawFileName), 'manifest.json'].sort());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('has one line for each object as it was received, in the order of ids', () => {
    const users = linesIn(folder, 'users');
    expect(users.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => idOf('user', number)));
    expect(users[0]).toEqual(fakeTenant().lists.get('/v1.0/users')?.at(-1));
    expect(linesIn(folder, 'defenderScopes').map(({ displayName }) => displayName)).toEqual(['Shop', 'Back office']);
    expect(linesIn(folder, 'errors').map(({ source }) => source)).toEqual(['devices']);
  });

  it('has one line for each group with its members and their types', () => {
    const lines = linesIn(folder, 'groupMembers');
    expect(lines.map(({ group, state }) => [group, state])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [idOf('group', number), 'complete']),
    );
    expect(lines[0]?.['members']).toContainEqual({ id: nestedGroup, type: 'group' });
    expect(lines[0]?.['members']).toContainEqual({ id: idOf('device', 1), type: 'device' });
    expect(lines[0]?.['members']).toContainEqual({ id: deletedPrincipal, type: null });
    expect(lines[1]?.['group']).toBe(hiddenGroup);
  });

  it('says which principals are in no list: known elsewhere, or deleted', () => {
    expect(manifest.otherPrincipals).toEqual({
      known: [{ id: newPrincipal, type: 'user', displayName: 'Just Arrived' }],
      deleted: [deletedPrincipal],
    });
    expect(service.arrived.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual([
      '/v1.0/directoryObjects/getByIds',
    ]);
  });

  it('has the tenant, its licences and the names of device groups in the manifest', () => {
    expect(manifest.tenant).toEqual({
      id: idOf('tenant', 1),
      displayName: 'Fabrikam Trial',
      domains: ['fabrikam.example'],
    });
    expect(manifest.licences?.map(({ sku, plans }) => [sku, plans.map(({ name }) => name)])).toEqual([
      ['SPE_E5', ['AAD_PREMIUM_P2', 'WINDEFATP']],
    ]);
    expect(manifest.deviceGroupNames).toEqual(['Clients', 'Servers']);
    expect(manifest.warnings).toEqual([]);
  });

  it('was read politely, and PIM only for the groups that it manages', () => {
    const graph = service.arrived.filter(({ path }) => !path.startsWith('/api/'));
    expect(new Set(graph.map(({ headers }) => headers['x-ms-throttle-priority']))).toEqual(new Set(['low']));
    expect(new Set(graph.map(({ headers }) => headers['user-agent']))).toEqual(new Set(['whycan/0.0.0']));
    const filters = service.arrived.flatMap(({ query }) => query.get('$filter') ?? []);
    expect(new Set(filters)).toEqual(new Set([`groupId eq '${pimGroup}'`]));
  });
});
