import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonFact, TenantFacts } from '../../server/access/terms/facts.ts';
import { contosoFacts } from '../graph/small-tenant.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
let facts: TenantFacts;
beforeAll(async () => {
  served = await serveContoso();
  facts = contosoFacts(served.store.catalogue);
});
afterAll(() => served?.close());

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly key: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function pageOf(list: string, type: string, filter: object | null, page: object = {}): Promise<Page> {
  const query = `query ($filter: ${type}, $first: Int = 100, $after: String, $last: Int, $before: String) {
    list: ${list}(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount nodes { key } pageInfo { hasNextPage endCursor }
    }
  }`;
  const reply = await ask(served.app, query, { filter, ...page });
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['list'] as Page;
}

async function keysOf(list: string, type: string, filter: object | null): Promise<string[]> {
  const { totalCount, nodes } = await pageOf(list, type, filter);
  expect(nodes).toHaveLength(totalCount);
  return nodes.map(({ key }) => key);
}

const users = () => facts.people.filter(({ kind }) => kind === 'User');
const has = (text: string, ...names: (string | undefined)[]) =>
  names.some((name) => name?.toLowerCase().includes(text));
const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).sort();

describe('a list can be narrowed', () => {
  it.each([
    ['TORR', {}, (one: PersonFact) => has('torr', one.displayName, one.id, one.userPrincipalName)],
    ['s@c', {}, (one: PersonFact) => has('s@c', one.displayName, one.id, one.userPrincipalName)],
    ['', { enabled: false }, (one: PersonFact) => !one.enabled],
    ['', { isGuest: true }, (one: PersonFact) => one.userType === 'Guest'],
    [
      'a',
      { enabled: true, isGuest: false },
      (one: PersonFact) =>
        one.enabled && one.userType !== 'Guest' && has('a', one.displayName, one.id, one.userPrincipalName),
    ],
  ])('of users to "%s" and %j', async (text, more, isMeant) => {
    const found = await keysOf('users', 'UserFilter', { text, ...more });
    expect([...found].sort()).toEqual(idsOf(users().filter(isMeant)));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(users().length);
    const all = await keysOf('users', 'UserFilter', null);
    expect(found).toEqual(all.filter((id) => found.includes(id)));
  });

  it('to nothing, and by text that is no pattern and no query', async () => {
    for (const text of ['.*', "' OR 1=1 //", '%', '\\', '$text'])
      expect(await pageOf('users', 'UserFilter', { text })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('of devices to a text and to a device group', async () => {
    const all = await keysOf('devices', 'DeviceFilter', null);
    const servers = await keysOf('devices', 'DeviceFilter', { deviceGroup: 'servers' });
    const reply = await ask(served.app, '{ deviceGroup(key: "servers") { devices(first: 100) { nodes { key } } } }');
    const group = reply.json.data as { deviceGroup: { devices: Page } };
    expect(servers).toEqual(group.deviceGroup.devices.nodes.map(({ key }) => key));
    expect([servers.length > 0, servers.length < all.length]).toEqual([true, true]);
    expect(await keysOf('devices', 'DeviceFilter', { text: 'SRV1.', deviceGroup: 'servers' })).toEqual(['srv1']);
    expect(await keysOf('devices', 'DeviceFilter', { deviceGroup: 'nope' })).toEqual([]);
  });

  it('page by page, forwards and backwards', async () => {
    const filter = { text: 'a', enabled: true };
    const all = await keysOf('users', 'UserFilter', filter);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = await pageOf('users', 'UserFilter', filter, { first: 7, after });
      expect(page.totalCount).toBe(all.length);
      seen.push(...page.nodes.map(({ key }) => key));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(all);
    const last = await pageOf('users', 'UserFilter', filter, { first: null, last: 3 });
    expect(last.nodes.map(({ key }) => key)).toEqual(all.slice(-3));
  });

  it.each([
    ['servicePrincipals', 'ServicePrincipalFilter', { enabled: true }, 2],
    ['foreignPrincipals', 'NameFilter', { text: 'nobody' }, 0],
    ['groups', 'GroupFilter', { type: 'DISTRIBUTION' }, 1],
    ['groups', 'GroupFilter', { text: 'soc tier' }, 7],
    ['groups', 'GroupFilter', { isAssignableToRole: true }, 2],
    ['entraRoles', 'EntraRoleFilter', { isBuiltIn: false }, 1],
    ['unifiedRoles', 'NameFilter', { text: 'search and purge' }, 2],
    ['legacyRoles', 'LegacyRoleFilter', { system: 'MDE' }, 3],
    ['permissions', 'NameFilter', { text: 'live response' }, 2],
    ['capabilities', 'NameFilter', { text: 'isolate' }, 1],
    ['deviceGroups', 'NameFilter', { text: 'workstations' }, 2],
  ])('%s %s %j', async (list, type, filter, total) => {
    const all = await pageOf(list, type, null);
    const found = await pageOf(list, type, filter);
    expect(found.totalCount).toBe(total);
    expect(found.totalCount).toBeLessThanOrEqual(all.totalCount);
    const keys = new Set(found.nodes.map(({ key }) => key));
    expect(found.nodes).toEqual(all.nodes.filter(({ key }) => keys.has(key)));
    expect((await pageOf(list, type, {})).totalCount).toBe(all.totalCount);
  });

  it('at the cost of one read for the rows, and one for how many there are if somebody asks', async () => {
    const reads = await served.readsOfNewServer(async (app) => {
      await ask(app, '{ users(filter: { text: "ana" }) { nodes { key } } }');
      await ask(app, '{ users(filter: { text: "ana" }) { totalCount } }');
      await ask(app, '{ users(filter: {}) { totalCount } }');
    });
    expect(reads).toEqual([
      'person/list-users',
      'person/with-devices',
      'person/list-users',
      'person/count',
      'person/list-users',
      'person/with-devices',
    ]);
  });
});
