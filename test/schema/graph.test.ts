import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

async function data(query: string, variables: Record<string, unknown> = {}) {
  const reply = await ask(served.app, query, variables);
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data ?? {};
}

describe('nodes', () => {
  it('are found by the id that documents use and again by their opaque id', async () => {
    const found = await data('{ user(key: "ana") { id displayName } }');
    const { id } = found['user'] as { id: string };
    expect(await data('query q($id: ID!) { node(id: $id) { __typename id ... on User { key } } }', { id })).toEqual({
      node: { __typename: 'User', id, key: 'ana' },
    });
  });

  it('of every kind open by the id that a search hit has', async () => {
    const kinds = [
      'USER',
      'SERVICE_PRINCIPAL',
      'FOREIGN_PRINCIPAL',
      'GROUP',
      'ENTRA_ROLE',
      'UNIFIED_ROLE',
      'LEGACY_ROLE',
      'PERMISSION',
      'CAPABILITY',
      'DEVICE_GROUP',
      'DEVICE',
    ];
    for (const kind of kinds) {
      const query =
        'query q($kinds: [NodeKind!]) { a: search(text: "s", kinds: $kinds, first: 3) { hits { kind key node { __typename id } } } b: search(text: "c", kinds: $kinds, first: 3) { hits { kind key node { __typename id } } } }';
      const found = (await data(query, { kinds: [kind] })) as Record<
        'a' | 'b',
        { hits: { kind: string; node: object | null }[] }
      >;
      const hits = [...found.a.hits, ...found.b.hits];
      expect(hits.length, kind).toBeGreaterThan(0);
      for (const hit of hits) {
        expect(hit.kind).toBe(kind);
        expect(hit.node, JSON.stringify(hit)).not.toBeNull();
      }
    }
  });

  it('that the snapshot does not have are null', async () => {
    const query =
      '{ user(key: "nobody") { key } group(key: "ana") { key } device(key: "") { key } permission(key: "x") { key } entraRole(key: "x") { key } }';
    expect(await data(query)).toEqual({ user: null, group: null, device: null, permission: null, entraRole: null });
  });
});

describe('walks', () => {
  it('lead from a person to groups and back, with the state of each membership', async () => {
    const found = await data(
      '{ user(key: "ana") { memberOf { edges { state node { key members { edges { state node { key } } } } } } } }',
    );
    const edges = (
      found['user'] as {
        memberOf: { edges: { state: string; node: { members: { edges: { node: { key: string } }[] } } }[] };
      }
    ).memberOf.edges;
    expect(edges.length).toBeGreaterThan(0);
    for (const { state, node } of edges) {
      expect(['ACTIVE', 'ELIGIBLE']).toContain(state);
      expect(node.members.edges.map((edge) => edge.node.key)).toContain('ana');
    }
  });

  it('lead from a role to its holders and from each holder to the role', async () => {
    const found = await data(
      '{ entraRole(key: "security administrator") { displayName holders { edges { state scope node { key entraRoles { edges { node { displayName } } } } } } } }',
    );
    type Holder = { node: { entraRoles: { edges: { node: { displayName: string } }[] } } };
    const role = found['entraRole'] as { displayName: string; holders: { edges: Holder[] } };
    expect(role.displayName).toBe('Security Administrator');
    expect(role.holders.edges.length).toBeGreaterThan(0);
    for (const { node } of role.holders.edges) {
      expect(node.entraRoles.edges.map((edge) => edge.node.displayName)).toContain('Security Administrator');
    }
  });

  it('lead from a capability to the permissions it needs and to the roles that give them', async () => {
    const found = await data(
      '{ capability(key: "mde.device.isolate") { requires { key capabilities(first: 100) { edges { node { key } } } unifiedRoles { edges { node { key assignments(first: 5) { edges { node { principals(first: 5) { edges { node { key } } } } } } } } } } } }',
    );
    type Permission = { key: string; capabilities: { edges: { node: { key: string } }[] } };
    const [permission] = (found['capability'] as { requires: Permission[] }).requires;
    expect(permission?.key).toBe('so.sd.response');
    expect(permission?.capabilities.edges.map((edge) => edge.node.key)).toContain('mde.device.isolate');
  });

  it('lead from a device group to its devices and back', async () => {
    const found = await data(
      '{ deviceGroups { edges { node { key devices(first: 5) { edges { node { deviceGroup { key } } } } } } } }',
    );
    type Group = { key: string; devices: { edges: { node: { deviceGroup: { key: string } } }[] } };
    const groups = (found['deviceGroups'] as { edges: { node: Group }[] }).edges.map((edge) => edge.node);
    expect(groups.at(-1)?.key).toBe('ungrouped');
    for (const { key, devices } of groups) {
      for (const { node } of devices.edges) expect(node.deviceGroup.key).toBe(key);
    }
  });
});

describe('pages', () => {
  it.each(['users', 'groups', 'entraRoles', 'permissions', 'capabilities', 'devices'])(
    'of %s join up to the whole list, forwards and backwards',
    async (list) => {
      type Page = {
        edges: { cursor: string; node: { key: string } }[];
        pageInfo: Record<string, string | boolean | null>;
      };
      const fields = 'edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
      const page = async (args: string) => (await data(`{ ${list}(${args}) { ${fields} } }`))[list] as Page;
      const whole = (await page('first: 100')).edges.map((edge) => edge.node.key);
      const forwards: string[] = [];
      for (let after = '', more = true; more; ) {
        const next = await page(`first: 7${after && `, after: "${after}"`}`);
        forwards.push(...next.edges.map((edge) => edge.node.key));
        after = String(next.pageInfo['endCursor']);
        more = next.pageInfo['hasNextPage'] === true && forwards.length < 100;
      }
      expect(forwards.slice(0, whole.length)).toEqual(whole);
      const [first, second, third] = whole;
      const cursor = (await page('first: 3')).edges[2]?.cursor;
      expect((await page(`last: 2, before: "${cursor}"`)).edges.map((edge) => edge.node.key)).toEqual([first, second]);
      expect(third).toBeDefined();
    },
  );

  it.each(['permissions(first: 100000)', 'users(last: 101)', 'group(key: "soc") { members(first: 101)'])(
    'have at most 100 rows; more is an error, not a part that could be taken for all: %s',
    async (list) => {
      const { errors } = (await ask(served.app, `{ ${list} { edges { cursor } } ${list.includes('{') ? '}' : ''} }`))
        .json;
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('A page has at most 100 rows'),
        extensions: { code: 'PAGE_TOO_LARGE' },
      });
    },
  );

  it('say how many rows there are on all of them, and name the nodes without their edges', async () => {
    const lists = [
      'users',
      'servicePrincipals',
      'foreignPrincipals',
      'groups',
      'devices',
      'deviceGroups',
      'unifiedRoles',
      'legacyRoles',
    ];
    const found = await data(
      `{ ${lists.map((list) => `${list}(first: 100) { totalCount nodes { key } edges { node { key } } }`).join(' ')}
         few: users(first: 2) { totalCount nodes { key } } }`,
    );
    type List = { totalCount: number; nodes: { key: string }[]; edges: { node: { key: string } }[] };
    for (const list of lists) {
      const { totalCount, nodes, edges } = found[list] as List;
      expect([list, totalCount]).toEqual([list, edges.length]);
      expect(nodes).toEqual(edges.map(({ node }) => node));
    }
    expect(found['few']).toMatchObject({ totalCount: (found['users'] as List).totalCount, nodes: [{}, {}] });
  });

  it('of the members of groups and the devices of device groups are counted in one read for all of them', async () => {
    const query =
      '{ groups(first: 100) { nodes { key members(first: 100) { totalCount nodes { key } } } } deviceGroups { nodes { key devices(first: 100) { totalCount nodes { key } } } } }';
    const found = (await data(query)) as Record<
      string,
      { nodes: Record<string, { totalCount: number; nodes: object[] }>[] }
    >;
    for (const group of found['groups']?.nodes ?? [])
      expect(group['members']?.totalCount).toBe(group['members']?.nodes.length);
    for (const group of found['deviceGroups']?.nodes ?? [])
      expect(group['devices']?.totalCount).toBe(group['devices']?.nodes.length);
    expect(found['groups']?.nodes.find(({ key }) => String(key) === 'tier2-emea')?.['members']?.totalCount).toBe(3);
    const counts = await served.readsOfNewServer((app) =>
      ask(app, '{ groups(first: 100) { nodes { members(first: 0) { totalCount } } } }'),
    );
    expect(counts.filter((name) => name === 'group/sizes')).toEqual(['group/sizes']);
  });
});

describe('what an answer names', () => {
  it('can be read where it is named', async () => {
    const found =
      await data(`{ access(user: "ana", capability: "mde.device.isolate", on: { device: "srv1" }) { ... on Decision {
      person { key node { id ... on User { userPrincipalName } } }
      essential { key node { __typename ... on Group { displayName } } }
    } } }`);
    expect(found['access']).toMatchObject({
      person: { key: 'ana', node: { userPrincipalName: 'ana.torres@contoso.com' } },
      essential: [{ key: 'emea-server-team', node: { __typename: 'Group', displayName: 'EMEA Server Team' } }],
    });
  });

  it('is not always in the tenant', async () => {
    const found = await data(
      '{ access(user: "ana", capability: "permission:so.sd.response") { ... on Decision { capability { key node { id } } } } }',
    );
    expect(found['access']).toEqual({ capability: { key: 'permission:so.sd.response', node: null } });
  });
});

describe('a permission', () => {
  it('knows the roles of individual RBAC models that include it, by themselves or by a permission of theirs', async () => {
    const query = (key: string) =>
      `{ permission(key: "${key}") { legacyRoles { totalCount nodes { key mapsTo { key } options { mapsTo { key } } } } } }`;
    type Role = { key: string; mapsTo: { key: string }[]; options: { mapsTo: { key: string }[] }[] };
    const whole = await data('{ legacyRoles(first: 100) { nodes { key mapsTo { key } options { mapsTo { key } } } } }');
    for (const key of ['so.sd.response', 'so.sd.basics', 'so.sd.lr.basic']) {
      const found = (await data(query(key)))['permission'] as { legacyRoles: { totalCount: number; nodes: Role[] } };
      const including = (whole['legacyRoles'] as { nodes: Role[] }).nodes.filter(({ mapsTo, options }) =>
        [...mapsTo, ...options.flatMap((option) => option.mapsTo)].some((permission) => permission.key === key),
      );
      expect(found.legacyRoles.nodes.map((role) => role.key)).toEqual(including.map((role) => role.key));
      expect(found.legacyRoles.totalCount).toBeGreaterThan(0);
    }
  });
});

describe('what a document costs the database', () => {
  it.each([
    [
      'a person with everything they hold',
      '{ user(key: "ana") { memberOf { edges { node { key } } } entraRoles { edges { node { key } } } unifiedAssignments { edges { node { key } } } legacyRoles { edges { node { key } } } } }',
      1,
    ],
    [
      'ten people by id',
      `{ ${Array.from({ length: 10 }, (_, index) => `u${index}: user(key: "ana${index}") { key }`).join(' ')} }`,
      1,
    ],
    [
      'a page of people with their groups',
      '{ users(first: 50) { edges { node { key memberOf { edges { node { key nestedGroups { edges { node { key } } } } } } } } } }',
      2,
    ],
    [
      'a page of groups with their members',
      '{ groups(first: 50) { edges { node { key members(first: 5) { edges { node { key } } } } } } }',
      2,
    ],
    [
      'device groups with their devices',
      '{ deviceGroups { edges { node { key devices(first: 5) { edges { node { key deviceGroup { key } matches { key } } } } } } } }',
      2,
    ],
    [
      'roles with their holders',
      '{ entraRoles(first: 100) { edges { node { holders { edges { node { key } } } } } } legacyRoles { edges { node { holders { edges { node { key } } } } } } }',
      1,
    ],
    [
      'unified roles with everybody assigned',
      '{ unifiedRoles { edges { node { permissions(first: 5) { edges { node { key } } } assignments { edges { node { principals { edges { node { key } } } } } } } } } }',
      1,
    ],
    ['the catalogue', '{ capabilities(first: 100) { edges { node { key requires { key } } } } }', 0],
    [
      'the tenant',
      '{ tenant { displayName workloads { regime workload { code } } warnings { id } counts { kind count } } }',
      0,
    ],
    ['a search with its nodes', '{ search(text: "ana", first: 20) { hits { node { id } } } }', 4],
  ])('%s', async (_, query, most) => {
    const reads = await served.readsOfNewServer(async (app) => {
      expect((await ask(app, query)).json.errors).toBeUndefined();
    });
    expect(reads).toHaveLength(most);
  });
});
