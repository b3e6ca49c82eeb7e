import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../../server/graph/driver.ts';
import { readLimit } from '../../server/graph/limits.ts';
import { testDatabase } from '../graph/database.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

interface Profile {
  readonly key: string;
  readonly size: number;
  readonly isEnabled: boolean;
  readonly holders: readonly { readonly key: string }[];
  readonly holdersAfterActivation: readonly { readonly key: string }[];
  readonly people: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly person: { readonly key: string } }[];
  };
}

const fields = `key size isEnabled holders { key } holdersAfterActivation { key }
  people(first: 100) { totalCount nodes { person { key } } }`;

async function data(query: string): Promise<Record<string, unknown>> {
  const { json } = await ask(served.app, query);
  expect(json.errors).toBeUndefined();
  return json.data ?? {};
}

it('a profile leads to everybody for whom every answer is the same', async () => {
  const { users } = (await data(`{ users(first: 100) { nodes { key profile { ${fields} } } } }`)) as {
    users: { nodes: { key: string; profile: Profile }[] };
  };
  const byKey = new Map<string, string[]>();
  for (const { key, profile } of users.nodes) byKey.set(profile.key, [...(byKey.get(profile.key) ?? []), key]);
  for (const { key, profile } of users.nodes) {
    const people = profile.people.nodes.map(({ person }) => person.key);
    expect(people).toContain(key);
    expect([...people].sort()).toEqual([...(byKey.get(profile.key) ?? [])].sort());
    expect([profile.people.totalCount, people.length]).toEqual([profile.size, profile.size]);
  }
  expect(byKey.size).toBeGreaterThan(5);
  expect(byKey.size).toBeLessThan(users.nodes.length);
  const shared = users.nodes.find(({ profile }) => profile.size > 1 && profile.holders.length > 0);
  const two = shared?.profile.people.nodes.slice(0, 2).map(({ person }) => person.key) ?? [];
  expect(two).toHaveLength(2);
  const verdicts = await Promise.all(
    two.map((who) => data(`{ user(key: "${who}") { capabilities { capability { key } verdict } } }`)),
  );
  expect(verdicts[0]).toEqual(verdicts[1]);
});

it('it names the groups through which somebody holds something, now and after activation', async () => {
  const found =
    (await data(`{ eve: user(key: "eve") { profile { ${fields} } } leo: user(key: "leo") { profile { ${fields} } }
    app: servicePrincipal(key: "hunting-notebooks") { profile { ${fields} } } }`)) as Record<
      string,
      { profile: Profile }
    >;
  const [eve, leo, app] = ['eve', 'leo', 'app'].map((who) => found[who]?.profile as Profile);
  const keys = (groups: Profile['holders'] | undefined) => groups?.map(({ key }) => key) ?? [];
  expect(keys(eve?.holdersAfterActivation)).toEqual(expect.arrayContaining(['tier2-emea', 'tier2']));
  expect(keys(eve?.holders)).not.toContain('tier2');
  expect([leo?.isEnabled, keys(leo?.holders)]).toEqual([false, []]);
  expect(keys(app?.holders)).toContain('hunters');
});

it('has the id of the node that the database has, which leads to the same people', async () => {
  const { user } = (await data(`{ user(key: "jack") { profile { ${fields} } } }`)) as { user: { profile: Profile } };
  const graph = await connect(testDatabase().address);
  const rows = await graph.read<{ id: string }>(
    {
      name: 'people of a profile',
      text: 'MATCH (:Profile {id: $id})<-[:HAS_PROFILE]-(person:Principal) RETURN person.id AS id ORDER BY id',
    },
    { id: user.profile.key },
    readLimit(),
  );
  await graph.close();
  expect(rows.map(({ id }) => id)).toEqual(user.profile.people.nodes.map(({ person }) => person.key).sort());
  expect(rows.length).toBeGreaterThan(0);
});

it('costs one read of everybody, however many profiles are asked for', async () => {
  const reads = await served.readsOfNewServer((app) =>
    ask(app, '{ users(first: 50) { nodes { profile { size people(first: 1) { totalCount } } } } }'),
  );
  expect([...reads].sort()).toEqual(['everybody/read', 'person/list-users', 'person/with-devices']);
});
