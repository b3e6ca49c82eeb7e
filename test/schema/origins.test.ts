import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
let real: number;
let written: number;

const ids = {
  tenant: 'f0f0f0f0-1111-4222-8333-444455556666',
  ana: '0a0a0a0a-1111-4222-8333-444455556666',
  bot: '0c0c0c0c-1111-4222-8333-444455556666',
  group: '0b0b0b0b-1111-4222-8333-444455556666',
  device: 'abcdef0123456789abcdef0123456789abcdef01',
};
const hostile = '"><script>alert(1)</script>‮?#&';

/** A tenant with ids as Microsoft gives them, and some that it never would. */
const document = `whycan: tenant/1
tenant: { id: ${ids.tenant}, displayName: Real }
workloads: { urbac: [MDE], mde: { legacyRbac: on } }
users:
  - { id: ${ids.ana}, displayName: Ana }
  - { id: ${JSON.stringify(hostile)}, displayName: Nobody }
servicePrincipals: [{ id: ${ids.bot}, displayName: Bot }]
groups:
  ${ids.group}: { displayName: SOC, members: [${ids.ana}, ${JSON.stringify(hostile)}] }
urbacRoles:
  - id: responder
    displayName: Responder
    permissions: [so.sd.response]
    assignments: [{ id: a1, displayName: All, principals: [${ids.group}], dataSources: all }]
deviceGroups: [{ id: servers, displayName: Servers, rank: 1, rule: { name: { startsWith: [srv] } }, access: [${ids.group}] }]
devices:
  - { id: ${ids.device}, displayName: srv1 }
  - { id: ${JSON.stringify(`${hostile}/../`)}, displayName: srv2 }
`;

beforeAll(async () => {
  served = await serveContoso();
  written = served.store.current() ?? 0;
  const tenant = readTenant(document, { file: 'real.yaml', catalogue: loadCatalogue() });
  if ('problems' in tenant) throw new Error(JSON.stringify(tenant.problems));
  real = await served.store.importTenant(tenant.facts);
});
afterAll(() => served?.close());

interface Origin {
  readonly kind: string;
  readonly data: readonly string[];
  readonly documents: readonly { readonly title: string; readonly date: string | null; readonly url: string | null }[];
  readonly portalLinks: readonly { readonly portal: string; readonly page: string; readonly url: string }[];
}

const origin = 'kind data documents { title date url } portalLinks { portal page url isOwnPage }';
const idOf = (node: string) => Buffer.from(node).toString('base64');

async function originOf(node: string, at: number): Promise<Origin | null> {
  const reply = await ask(served.app, `query q($id: ID!, $at: Int) { nodeOrigin(id: $id, at: $at) { ${origin} } }`, {
    id: idOf(node),
    at,
  });
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['nodeOrigin'] as unknown as Origin | null;
}

async function originOfLink(kind: string, from: string, to: string, at: number): Promise<Origin> {
  const reply = await ask(
    served.app,
    `query q($kind: EdgeKind!, $from: ID!, $to: ID!, $at: Int) { linkOrigin(kind: $kind, from: $from, to: $to, at: $at) { ${origin} } }`,
    { kind, from: idOf(from), to: idOf(to), at },
  );
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['linkOrigin'] as unknown as Origin;
}

const linksOf = async (node: string, at = real) => (await originOf(node, at))?.portalLinks.map(({ url }) => url);

describe('links into the portals', () => {
  it('lead to people, groups and applications by their object ids, in the tenant of the data', async () => {
    const entra = `https://entra.microsoft.com/${ids.tenant}/#view`;
    expect(await linksOf(`User:${ids.ana}`)).toEqual([
      `${entra}/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${ids.ana}`,
    ]);
    expect(await linksOf(`Group:${ids.group}`)).toEqual([
      `${entra}/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${ids.group}`,
    ]);
    expect(await linksOf(`ServicePrincipal:${ids.bot}`)).toEqual([
      `${entra}/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${ids.bot}`,
    ]);
  });

  it('lead to devices by their ids, and to the pages that list roles and device groups', async () => {
    const tid = `tid=${ids.tenant}`;
    expect(await linksOf(`Device:${ids.device}`)).toEqual([
      `https://security.microsoft.com/machines/v2/${ids.device}?${tid}`,
    ]);
    expect(await originOf('UnifiedRole:responder', real)).toMatchObject({
      portalLinks: [
        {
          portal: 'Defender portal',
          page: 'Permissions and roles',
          url: `https://security.microsoft.com/mtp_roles?${tid}`,
          isOwnPage: false,
        },
      ],
    });
    expect(await linksOf('DeviceGroup:servers')).toEqual([
      `https://security.microsoft.com/securitysettings/endpoints/machine_groups?${tid}`,
    ]);
  });

  it('are not made of ids that Microsoft never gives', async () => {
    expect(await linksOf(`User:${hostile}`)).toEqual([]);
    expect(await linksOf(`Device:${hostile}/../`)).toEqual([]);
    for (const node of ['User:ana', 'Group:tier2', 'UnifiedRole:responder', 'DeviceGroup:servers', 'Device:srv1'])
      expect(await linksOf(node, written), node).toEqual([]);
  });
});

describe('where something comes from', () => {
  it('is the imported data for what the tenant states, and the documents of Microsoft for what is built in', async () => {
    expect(await originOf('Group:tier2', written)).toMatchObject({ kind: 'IMPORTED', data: ['groups'], documents: [] });
    const permission = await originOf('Permission:so.sd.response', written);
    expect(permission).toMatchObject({ kind: 'BUILT_IN', data: [] });
    expect(permission?.documents).toContainEqual({
      title: 'defender-xdr/custom-permissions-details.md',
      date: '2026-05-25',
      url: 'https://learn.microsoft.com/defender-xdr/custom-permissions-details',
    });
    expect(await originOf('Group:nobody', written)).toBeNull();
  });

  it('is told of each link: memberships, assignments, built-in mappings and device groups', async () => {
    expect(await originOfLink('MEMBER_OF', 'User:ana', 'Group:tier2-emea', written)).toMatchObject({
      kind: 'IMPORTED',
      data: ['members'],
    });
    expect(await originOfLink('CAN_SEE', 'Group:emea-server-team', 'DeviceGroup:servers', written)).toMatchObject({
      kind: 'IMPORTED',
      data: ['deviceGroupAccess'],
      documents: [{ url: 'https://learn.microsoft.com/defender-endpoint/machine-groups', date: '2026-07-02' }],
    });
    const operator = '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f';
    const mapping = await originOfLink('MAPS_TO', `EntraRole:${operator}`, 'Permission:so.sd.response', written);
    expect(mapping.kind).toBe('BUILT_IN');
    expect(mapping.documents.map(({ title }) => title)).toContain('defender-xdr/compare-rbac-roles.md');
    expect(mapping.documents.map(({ title }) => title).join()).not.toMatch(/\bS-\d/);
  });

  it('is assumed for what only a change states, and stays what it is for everything else', async () => {
    const answer = `{ access(user: "leo", capability: "mde.device.isolate", on: { device: "dc1" }, at: ${written},
      assuming: [{ setAccount: { user: "leo", enabled: true } }, { addMember: { group: "tier0-guardians", member: "leo" } }]) {
      ... on Decision { graph { edges { kind source target state origin { kind } } }
        routes { leaves { routes { steps { kind to { key } origin { kind data } } } } } } } }`;
    const reply = await ask(served.app, answer);
    expect(reply.json.errors).toBeUndefined();
    const decision = reply.json.data?.['access'] as unknown as {
      graph: { edges: { kind: string | null; source: string; target: string; state: string; origin: Origin | null }[] };
    };
    const into = (group: string) =>
      decision.graph.edges.find(({ source, target }) => source === 'User:leo' && target === group);
    expect(into('Group:tier0-guardians')?.origin).toEqual({ kind: 'ASSUMED' });
    expect(into('Group:tier3')?.origin).toEqual({ kind: 'IMPORTED' });
    for (const edge of decision.graph.edges)
      expect(edge.origin === null, JSON.stringify(edge)).toBe(edge.kind === null || edge.state === 'MISSING');
  });

  it('costs a document no read beyond those of its answer', async () => {
    const asked = (extra: string) => `{ access(user: "ana", capability: "mde.device.isolate", on: { device: "srv1" },
      at: ${written}) { ... on Decision { verdict routes { leaves { routes { steps { sentence ${extra} } } } }
      graph { edges { key ${extra} } nodes { reference { key ${extra} } } } } } }`;
    const readsOf = (extra: string) =>
      served.readsOfNewServer(async (app) => expect((await ask(app, asked(extra))).json.errors).toBeUndefined());
    expect(await readsOf(`origin { ${origin} }`)).toEqual(await readsOf(''));
  });
});
