import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contosoFacts, user } from '../graph/small-tenant.ts';
import { ask, emptyApp } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
  const facts = contosoFacts(served.store.catalogue);
  const long = 'Long '.repeat(30);
  await served.store.importTenant({
    ...facts,
    people: [
      ...facts.people,
      user('twin1', { displayName: 'Same Name' }),
      user('twin2', { displayName: 'SAME NAME' }),
      user('long1', { displayName: `${long}one` }),
      user('long2', { displayName: `${long}two` }),
      user('other', { displayName: 'twin1' }),
    ],
  });
});
afterAll(() => served?.close());

const document = `query ($kind: NodeKind!, $name: String!, $at: Int) {
  named(kind: $kind, name: $name, at: $at) {
    __typename
    ... on Named { reference { kind key name node { __typename } } }
    ... on Problem { code message suggestion }
    ... on AmbiguousName { isComplete candidates { key name } }
  }
}`;

async function asked(kind: string, name: string, at?: number) {
  const reply = await ask(served.app, document, { kind, name, at });
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['named'];
}

describe('a node is found by its id or exactly its name', () => {
  it.each([
    ['USER', 'ana', 'ana', 'User'],
    ['USER', 'ana torres', 'ana', 'User'],
    ['USER', 'twin1', 'twin1', 'User'],
    ['USER', `${'long '.repeat(30)}TWO`, 'long2', 'User'],
    ['GROUP', 'SOC Tier 2', 'tier2', 'Group'],
    ['DEVICE', 'srv1.corp.contoso.com', 'srv1', 'Device'],
    ['DEVICE_GROUP', 'servers', 'servers', 'DeviceGroup'],
    ['CAPABILITY', 'isolate a device', 'mde.device.isolate', 'Capability'],
  ])('%s %s', async (kind, name, key, type) => {
    const found = await asked(kind, name);
    expect(found).toMatchObject({ __typename: 'Named', reference: { kind, key, node: { __typename: type } } });
  });

  it('by the user principal name of every user', async () => {
    const reply = await ask(served.app, '{ users(first: 100) { nodes { key userPrincipalName } } }');
    const { users } = reply.json.data as { users: { nodes: { key: string; userPrincipalName: string | null }[] } };
    const named = users.nodes.filter(({ userPrincipalName }) => userPrincipalName !== null).slice(0, 10);
    for (const { key, userPrincipalName } of named)
      expect(await asked('USER', `${userPrincipalName}`.toUpperCase())).toMatchObject({ reference: { key } });
    expect(named).toHaveLength(10);
  });
});

describe('a name says why no single node is meant', () => {
  it('with those who share it', async () => {
    expect(await asked('USER', 'same name')).toMatchObject({
      __typename: 'AmbiguousName',
      message: '2 of this kind are called "same name". Ask with the id of one of them.',
      isComplete: true,
      candidates: [
        { key: 'twin1', name: 'Same Name' },
        { key: 'twin2', name: 'SAME NAME' },
      ],
    });
    expect(await asked('UNIFIED_ROLE', 'Search and Purge')).toMatchObject({ __typename: 'AmbiguousName' });
  });

  it('with what was probably meant', async () => {
    expect(await asked('USER', 'Ana Torr')).toMatchObject({ code: 'UNKNOWN_NAME', suggestion: 'ana' });
    expect(await asked('GROUP', 'ana')).toMatchObject({ code: 'UNKNOWN_NAME' });
    expect(await asked('USER', '')).toMatchObject({ code: 'UNKNOWN_NAME', suggestion: null });
    expect(await asked('USER', 'same name', 1)).toMatchObject({ code: 'UNKNOWN_NAME' });
    expect(await asked('USER', 'ana', 99)).toMatchObject({ code: 'UNKNOWN_SNAPSHOT' });
  });

  it('when nothing is loaded', async () => {
    const reply = await ask(emptyApp().app, document, { kind: 'USER', name: 'ana' });
    expect(reply.json.data?.['named']).toMatchObject({ code: 'NOTHING_LOADED' });
  });
});
