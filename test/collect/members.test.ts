import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../server/config/secret.ts';
import { collectFrom, incompleteIn, linesIn, newFolder, sourceOf } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import { errorReply } from './fake-request.ts';
import { type FakeTenant, fakeTenant, hiddenGroup, nestedGroup, pimGroup } from './fake-tenant.ts';
import { idOf } from './ids.ts';

let tenant: FakeTenant;
let service: FakeService;
beforeEach(async () => {
  tenant = fakeTenant();
  service = await startService(tenant);
});
afterEach(() => service.close());

const of = (group: string) => (path: string) => path === `/beta/groups/${group}/members`;

/** A token as Microsoft Entra ID gives them, with these claims. */
function tokenWith(claims: Readonly<Record<string, unknown>>): Secret {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return new Secret(`${part({ alg: 'none' })}.${part(claims)}.c2ln`);
}

describe('groups that are not read completely', () => {
  it('are named with the reason, and the others are complete', async () => {
    service.setFault(({ path }) => (of(nestedGroup)(path) ? errorReply(403, 'Forbidden') : undefined));
    const folder = newFolder();
    const manifest = await collectFrom(service, { folder });
    expect(sourceOf(manifest, 'members')).toMatchObject({ state: 'partial', groups: [nestedGroup], count: 17 });
    const line = linesIn(folder, 'groupMembers').find(({ group }) => group === nestedGroup);
    expect(line).toMatchObject({ members: [], state: 'missing' });
    expect(line?.['reason']).toContain('Grant the permission GroupMember.Read.All');
    expect(linesIn(folder, 'errors')).toContainEqual(
      expect.objectContaining({ source: 'members', key: nestedGroup, status: 403, code: 'Forbidden' }),
    );
  });

  it('keep the pages that came', async () => {
    service.setFault(({ path, query }) =>
      of(nestedGroup)(path) && query.has('$skiptoken') ? { status: 503 } : undefined,
    );
    const folder = newFolder();
    await collectFrom(service, { folder });
    const line = linesIn(folder, 'groupMembers').find(({ group }) => group === nestedGroup);
    expect(line?.['state']).toBe('partial');
    expect(line?.['members']).toHaveLength(2);
  });

  it('are not named if the list of groups is not complete, as there may be more', async () => {
    service.setFault(({ path, query }) => {
      if (path === '/v1.0/groups' && query.has('$skiptoken')) return errorReply(403, 'Forbidden');
      return of(idOf('group', 5))(path) ? errorReply(403, 'Forbidden') : undefined;
    });
    const { state, groups, reason, count } = sourceOf(await collectFrom(service), 'members');
    expect([state, groups, count]).toEqual(['partial', undefined, 3]);
    expect(reason).toContain('The groups are not known. Cut after some pages: Microsoft Graph refused it');
  });

  it('are missing altogether if all of them are refused', async () => {
    service.setFault(({ path }) => (path.endsWith('/members') ? errorReply(403, 'Forbidden') : undefined));
    const source = sourceOf(await collectFrom(service), 'members');
    expect(source).toMatchObject({ state: 'missing', count: 0, http: 403 });
    expect(source.groups).toBeUndefined();
  });
});

it('groups that are deleted meanwhile are left out with one warning', async () => {
  tenant.members.delete(nestedGroup);
  tenant.members.delete(idOf('group', 4));
  const folder = newFolder();
  const manifest = await collectFrom(service, { folder });
  expect(incompleteIn(manifest)).toEqual({ devices: 'partial' });
  expect(linesIn(folder, 'groupMembers')).toHaveLength(3);
  expect(sourceOf(manifest, 'members').requests).toBe(
    service.pathsAsked().filter((path) => path.endsWith('/members')).length,
  );
  expect(manifest.warnings).toEqual([
    `Left out, because they were deleted meanwhile: the groups ${nestedGroup}, ${idOf('group', 4)}.`,
  ]);
});

describe('hidden membership', () => {
  it('that looks empty is partial, as it may be withheld', async () => {
    tenant.members.set(hiddenGroup, []);
    const source = sourceOf(await collectFrom(service), 'members');
    expect(source).toMatchObject({ state: 'partial', groups: [hiddenGroup] });
    expect(source.reason).toContain('Member.Read.Hidden');
  });

  it('that looks empty is complete, if the token says that it may be read', async () => {
    tenant.members.set(hiddenGroup, []);
    const token = tokenWith({ idtyp: 'app', roles: ['Member.Read.Hidden'] });
    await service.close();
    service = await startService(tenant, { token: token.reveal() });
    const manifest = await collectFrom(service, { signIn: async () => ({ token: async () => token }) });
    expect(incompleteIn(manifest)).toEqual({});
    expect(manifest.signedIn).toEqual({ as: 'application', id: null });
  });
});

it('for a user who signs in, the Entra role is named beside the permission', async () => {
  const token = tokenWith({ scp: 'User.Read.All Group.Read.All', oid: idOf('user', 1) });
  await service.close();
  service = await startService(tenant, { token: token.reveal() });
  service.setFault(({ path }) => (/machines|roleAssignments$/.test(path) ? errorReply(403, 'Forbidden') : undefined));
  const manifest = await collectFrom(service, { signIn: async () => ({ token: async () => token }) });
  expect(manifest.signedIn).toEqual({ as: 'user', id: idOf('user', 1) });
  expect(sourceOf(manifest, 'entraRoles').reason).toBe(
    'Microsoft Graph refused it (403, Forbidden). Grant the permission RoleManagement.Read.Directory, and assign the role Global Reader to the user who signs in.',
  );
  expect(sourceOf(manifest, 'devices').reason).toContain('Grant the permission Machine.Read,');
});

it('members of a type that may not be read are kept without a type', async () => {
  const limited = { id: idOf('user', 6), '@odata.type': '#microsoft.graph.user', displayName: null };
  tenant.members.set(nestedGroup, [
    limited,
    { id: idOf('user', 7) },
    { '@odata.type': '#microsoft.graph.newKind', id: 'x1' },
  ]);
  const folder = newFolder();
  await collectFrom(service, { folder });
  expect(linesIn(folder, 'groupMembers').find(({ group }) => group === nestedGroup)?.['members']).toEqual([
    { id: idOf('user', 6), type: 'user' },
    { id: idOf('user', 7), type: null },
    { id: 'x1', type: 'newKind' },
  ]);
});

it('with --groups relevant, only groups that matter and the groups inside them are read', async () => {
  const folder = newFolder();
  const manifest = await collectFrom(service, { folder, options: { only: null, groups: 'relevant' } });
  const asked = service.pathsAsked().filter((path) => path.endsWith('/members'));
  expect(new Set(asked)).toEqual(new Set([pimGroup, nestedGroup].map((id) => `/beta/groups/${id}/members`)));
  const states = linesIn(folder, 'groupMembers').map(({ state }) => state);
  expect(states).toEqual(['complete', 'notCollected', 'complete', 'notCollected', 'notCollected']);
  const { state, reason, groups } = sourceOf(manifest, 'members');
  expect([state, groups?.length]).toEqual(['partial', 3]);
  expect(reason).toBe(
    'Only groups that roles and assignments name were read. Collect with --groups all for the others.',
  );
});

it('an id that could lead elsewhere is never part of a path', async () => {
  const hostile = ['../../users', 'x/../y', 'a?b', "q' or 1 eq 1"];
  tenant.lists.set(
    '/v1.0/groups',
    hostile.map((id) => ({ id, displayName: 'Odd' })),
  );
  const manifest = await collectFrom(service);
  expect(service.pathsAsked().filter((path) => path.includes('members'))).toEqual([]);
  expect(sourceOf(manifest, 'members').state).toBe('missing');
});
