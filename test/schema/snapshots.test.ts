import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tenantWith, user } from '../graph/small-tenant.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
  // The second import knows another Ana, in a group that the first one has too, and nobody else.
  const group = (id: string, members: readonly string[]) => ({ id, displayName: `New ${id}`, members, eligible: [] });
  await served.store.importTenant(
    tenantWith({
      tenant: { id: 'contoso', displayName: 'Contoso later' },
      people: [user('ana', { displayName: 'Ana later' }), user('newcomer')],
      groups: [group('hunters', ['ana', 'newcomer']), group('late', ['hunters'])],
    }),
  );
  await served.store.mark(1, { label: 'the sample' });
  await served.store.mark(1, { kept: true });
});
afterAll(() => served?.close());

async function data(query: string) {
  const reply = await ask(served.app, query);
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data ?? {};
}

describe('an entry point with a snapshot', () => {
  it('reads that one, and so does everything that is reached from it', async () => {
    const below =
      'displayName memberOf { edges { node { key displayName members(first: 2) { edges { node { key displayName } } } } } }';
    const found = (await data(
      `{ old: user(key: "ana", at: 1) { ${below} } new: user(key: "ana") { ${below} } same: user(key: "ana", at: 2) { ${below} } }`,
    )) as Record<
      'old' | 'new' | 'same',
      { displayName: string; memberOf: { edges: { node: { key: string; members: { edges: unknown[] } } }[] } }
    >;
    expect(found.old.displayName).toBe('Ana Torres');
    expect(found.old.memberOf.edges.map(({ node }) => node.key)).toContain('emea-server-team');
    expect(JSON.stringify(found.old)).not.toContain('later');
    expect(found.new).toEqual({
      displayName: 'Ana later',
      memberOf: {
        edges: [
          {
            node: {
              key: 'hunters',
              displayName: 'New hunters',
              members: {
                edges: [
                  { node: { key: 'ana', displayName: 'Ana later' } },
                  { node: { key: 'newcomer', displayName: 'newcomer' } },
                ],
              },
            },
          },
        ],
      },
    });
    expect(found.same).toEqual(found.new);
  });

  it('can be another one for the capabilities of a person, with all that is reached from there', async () => {
    const list = 'verdict sentence capability { key requires { key } }';
    const found = (await data(`{
      both: user(key: "ana") { displayName old: capabilities(at: 1, on: { deviceGroup: "servers" }) { ${list} } now: capabilities { ${list} } }
      old: user(key: "ana", at: 1) { displayName same: capabilities(on: { deviceGroup: "servers" }) { ${list} } now: capabilities(at: 2) { ${list} } }
    }`)) as Record<string, Record<string, { sentence: string }[]>>;
    expect([found['both']?.['displayName'], found['old']?.['displayName']]).toEqual(['Ana later', 'Ana Torres']);
    expect(found['both']?.['old']).toEqual(found['old']?.['same']);
    expect(found['both']?.['old']?.[0]?.sentence).toContain('Ana Torres');
    expect(found['both']?.['now']).toEqual(found['old']?.['now']);
    expect(found['both']?.['now']?.[0]?.sentence).toContain('Ana later');
    const newcomer = await ask(served.app, '{ user(key: "newcomer") { capabilities(at: 1) { verdict } } }');
    expect(newcomer.json.errors?.[0]?.extensions?.code).toBe('UNKNOWN_PERSON');
  });

  it('gives lists, searches, nodes by their opaque id, the tenant and answers of it', async () => {
    const found = await data(`{
      users(at: 1, first: 1) { edges { node { key } } }
      groups(at: 2) { edges { node { key } } }
      search(text: "newcomer", at: 1) { total }
      found: search(text: "newcomer", at: 2) { hits { node { __typename ... on User { key } } } }
      tenant(at: 1) { displayName snapshot }
      later: tenant { displayName snapshot }
      access(user: "ana", capability: "mde.device.isolate", on: { device: "srv1" }, at: 1) { ... on Decision { verdict snapshot } }
      now: access(user: "ana", capability: "mde.device.isolate") { ... on Decision { verdict snapshot } }
    }`);
    expect(found).toMatchObject({
      groups: { edges: [{ node: { key: 'hunters' } }, { node: { key: 'late' } }] },
      search: { total: 0 },
      found: { hits: [{ node: { __typename: 'User', key: 'newcomer' } }] },
      tenant: { displayName: 'Contoso', snapshot: 1 },
      later: { displayName: 'Contoso later', snapshot: 2 },
      access: { verdict: 'ALLOW', snapshot: 1 },
      now: { verdict: 'DENY', snapshot: 2 },
    });
    const { user: ana } = (await data('{ user(key: "ana") { id } }')) as { user: { id: string } };
    expect(
      await data(
        `{ node(id: "${ana.id}", at: 1) { ... on User { displayName } } nodes(ids: ["${ana.id}"], at: 2) { ... on User { displayName } } }`,
      ),
    ).toEqual({ node: { displayName: 'Ana Torres' }, nodes: [{ displayName: 'Ana later' }] });
  });

  it('that is not there says so, in the union of an answer and as an error elsewhere', async () => {
    const reply = await ask(
      served.app,
      '{ access(user: "ana", capability: "mde.device.isolate", at: 77) { ... on Problem { code message } } user(key: "ana", at: 77) { key } }',
    );
    const message = expect.stringMatching(/^Snapshot 77 does not exist, or it is no longer kept\./);
    expect(reply.json.data).toEqual({ access: { code: 'UNKNOWN_SNAPSHOT', message }, user: null });
    expect(reply.json.errors).toMatchObject([{ message, extensions: { code: 'UNKNOWN_SNAPSHOT' } }]);
    expect(served.logged).toEqual([]);
  });

  it('is one of a few in each document', async () => {
    const fields = Array.from({ length: 9 }, (_, index) => `t${index}: tenant(at: ${index + 100}) { key }`);
    const reply = await ask(served.app, `{ ${fields.join(' ')} }`);
    expect(reply.json.errors?.map(({ extensions }) => extensions?.code).sort()).toEqual([
      'TOO_MANY_SNAPSHOTS',
      ...Array.from({ length: 8 }, () => 'UNKNOWN_SNAPSHOT'),
    ]);
  });
});

it('the list of snapshots says what people call them, what they count, and which one is current', async () => {
  const found = await data('{ snapshots { number label isKept isCurrent counts { kind count } sources { kind } } }');
  expect(found['snapshots']).toMatchObject([
    { number: 2, label: null, isKept: false, isCurrent: true, sources: [] },
    { number: 1, label: 'the sample', isKept: true, isCurrent: false },
  ]);
  const [later] = found['snapshots'] as { counts: { kind: string; count: number }[] }[];
  expect(later?.counts).toContainEqual({ kind: 'USER', count: 2 });
});

it('a walk in an older snapshot costs as many reads as in the current one', async () => {
  const walk = (at: string) =>
    `{ groups(first: 10${at}) { edges { node { key members(first: 5) { edges { node { key } } } } } } }`;
  const current = await served.readsOfNewServer((app) => ask(app, walk('')));
  expect(current).toEqual(['group/members', 'person/with-devices']);
  const older = await served.readsOfNewServer(async (app) => {
    await ask(app, walk(', at: 1'));
    served.takeReads();
  });
  expect(older.filter((name) => /members|person/.test(name))).toEqual(current);
  served.takeReads();
  await ask(served.app, walk(', at: 1'));
  await ask(served.app, walk(', at: 1'));
  expect(served.takeReads().filter((name) => name === 'group/all').length).toBeLessThanOrEqual(1);
});
