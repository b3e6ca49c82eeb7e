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

describe('principals of other tenants', () => {
  it('are looked up, listed, found and opened like service principals', async () => {
    const stranger = { __typename: 'ForeignPrincipal', key: 'northwind-soc', displayName: 'Northwind Managed SOC' };
    const fields = '__typename key displayName';
    const found = await data(`{
      foreignPrincipal(key: "northwind-soc") { ${fields} id via homeTenant }
      foreignPrincipals { edges { node { ${fields} } } }
      search(text: "northwind", kinds: [FOREIGN_PRINCIPAL]) { total hits { kind key detail node { __typename } } }
      nobody: foreignPrincipal(key: "ana") { key }
    }`);
    expect(found['foreignPrincipal']).toMatchObject({ ...stranger, via: 'gdap', homeTenant: 'northwind.com' });
    expect(found['foreignPrincipals']).toEqual({ edges: [{ node: stranger }] });
    expect(found['search']).toEqual({
      total: 1,
      hits: [
        {
          kind: 'FOREIGN_PRINCIPAL',
          key: 'northwind-soc',
          detail: 'northwind.com',
          node: { __typename: 'ForeignPrincipal' },
        },
      ],
    });
    expect(found['nobody']).toBeNull();
    const { id } = found['foreignPrincipal'] as { id: string };
    expect(await data('query q($id: ID!) { node(id: $id) { __typename ... on Principal { key } } }', { id })).toEqual({
      node: { __typename: 'ForeignPrincipal', key: 'northwind-soc' },
    });
  });

  it('hold what they are given, and are among the holders', async () => {
    const found = await data(`{
      foreignPrincipal(key: "northwind-soc") {
        memberOf { edges { node { key } } } legacyRoles { edges { node { key } } } deviceGroups { edges { node { key } } }
        unifiedAssignments { edges { node { key principals { edges { node { __typename key } } } } } }
      }
    }`);
    expect(found['foreignPrincipal']).toEqual({
      memberOf: { edges: [] },
      legacyRoles: { edges: [] },
      deviceGroups: { edges: [] },
      unifiedAssignments: {
        edges: [
          {
            node: {
              key: 'partner-night',
              principals: { edges: [{ node: { __typename: 'ForeignPrincipal', key: 'northwind-soc' } }] },
            },
          },
        ],
      },
    });
  });

  it('may be asked about, and stand on access lists where they are listed beside the groups', async () => {
    const question = `query q($assuming: [ChangeInput!]) {
      access(user: "northwind-soc", capability: "mde.device.view", on: { deviceGroup: "servers" }, assuming: $assuming) {
        __typename ... on Decision { person { kind key } }
      }
    }`;
    expect((await data(question))['access']).toMatchObject({
      __typename: 'Decision',
      person: { kind: 'FOREIGN_PRINCIPAL', key: 'northwind-soc' },
    });
    const lists = await data('{ deviceGroups { edges { node { foreignAccess { edges { node { key } } } } } } }');
    const nodes = (lists['deviceGroups'] as { edges: { node: { foreignAccess: { edges: unknown[] } } }[] }).edges;
    expect(nodes.flatMap(({ node }) => node.foreignAccess.edges)).toEqual([]);
  });
});

describe('what an import states', () => {
  it('of people and groups: homes, kinds, and nothing where nothing is stated', async () => {
    const found = await data(`{
      petra: user(key: "petra") { userType home }
      rita: user(key: "rita") { userType home }
      ana: user(key: "ana") { userType home }
      aurora: group(key: "project-aurora") { type isAssignableToRole }
      list: group(key: "aurora-news") { type }
      facilities: group(key: "facilities") { type isAssignableToRole }
      leads: group(key: "incident-leads") { type isAssignableToRole }
    }`);
    expect(found).toEqual({
      petra: { userType: 'Guest', home: 'internal' },
      rita: { userType: 'Guest', home: 'external' },
      ana: { userType: 'Member', home: 'internal' },
      aurora: { type: 'MICROSOFT365', isAssignableToRole: null },
      list: { type: 'DISTRIBUTION' },
      facilities: { type: null, isAssignableToRole: false },
      leads: { type: null, isAssignableToRole: true },
    });
  });

  it('of the tenant: switches, plans, counts', async () => {
    const found = await data(
      '{ tenant { liveResponse { enabled servers unsignedScripts } plans { product plan } counts { kind count } } }',
    );
    expect(found['tenant']).toMatchObject({
      liveResponse: { enabled: true, servers: true, unsignedScripts: false },
      plans: [
        { product: 'MDO', plan: 'P2' },
        { product: 'MDE', plan: 'P2' },
      ],
      counts: expect.arrayContaining([{ kind: 'FOREIGN_PRINCIPAL', count: 1 }]),
    });
  });

  it('and which policies a question may name', async () => {
    const found = await data(
      '{ a: capability(key: "mdo.policies.edit") { takes policies } b: capability(key: "hunting.view") { policies } }',
    );
    expect(found['a']).toMatchObject({
      takes: expect.arrayContaining(['policy']),
      policies: expect.arrayContaining(['safelinks', 'presets', 'quarantinepolicies']),
    });
    expect(found['b']).toEqual({ policies: [] });
  });

  it('and which workloads, where naming one can change the answer', async () => {
    const found = await data(
      '{ one: capability(key: "mde.device.isolate") { workloads } many: capability(key: "alerts.manage") { workloads } tables: capability(key: "hunting.view") { workloads } }',
    );
    expect(found['one']).toEqual({ workloads: [] });
    expect(found['many']).toMatchObject({ workloads: expect.arrayContaining(['MDE', 'MDO', 'MDI', 'MDA']) });
    expect(found['tables']).toMatchObject({ workloads: expect.arrayContaining(['MDE', 'EXO', 'SENT']) });
  });
});

describe('changes of settings', () => {
  it.each([
    [{ setLiveResponse: { enabled: false } }],
    [{ setPlan: { MDO: 'P1' } }],
    [{ setRemediationLevel: { deviceGroup: 'servers', level: 'none' } }],
    [{ setDataSources: { role: 'partner-watch', assignment: 'partner-night', dataSources: ['MDE'] } }],
    [{ setScopes: { role: 'partner-watch', assignment: 'partner-night', scopes: [] } }],
    [{ setPrincipals: { role: 'partner-watch', assignment: 'partner-night', principals: ['ana'] } }],
    [{ setGroupType: { group: 'project-aurora', type: 'SECURITY' } }],
  ])('are assumed: %j', async (change) => {
    const query =
      'query q($assuming: [ChangeInput!]) { access(user: "ana", capability: "mde.lr.session", assuming: $assuming) { __typename ... on Problem { message } } }';
    expect((await data(query, { assuming: [change] }))['access']).toEqual({ __typename: 'Decision' });
  });
});
