import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
let before: unknown;
beforeAll(async () => {
  served = await serveContoso();
  before = await counts();
});
afterAll(() => served?.close());

async function counts() {
  return (await ask(served.app, '{ tenant { snapshot counts { kind count } } snapshots { number } }')).json.data;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

const texts = [
  "' OR 1=1 //",
  '}) RETURN 1 UNION MATCH (n) DETACH DELETE n //',
  '`:Snapshot',
  '\\u0027 OR true',
  '$snapshot',
  '*',
  '*:*',
  '~',
  'a~10',
  '/.*/',
  '[a TO z]',
  'AND NOT',
  'snapshot_1 kind_user',
  'searchScope:snapshot_2',
  '"',
  '\\',
  'a"b\\c',
  '+ - && || ! ( ) { } [ ] ^ : ?',
  'LOAD CSV FROM "http://127.0.0.1:9/" AS row',
  '<img src=x onerror=alert(1)>',
  '=cmd|/c calc',
  '\u0000\u0001\u001b[31m',
  '\u202Egnp.exe',
  '\u200b\u200d\ufeff',
  '\ud83d\ude00 \u0301\u0301',
  'x'.repeat(10_000),
  '   ',
  '',
  '__proto__',
  'constructor',
];

const everywhere = `query q($text: String!) {
  user(key: $text) { key } servicePrincipal(key: $text) { key } group(key: $text) { key } entraRole(key: $text) { key }
  unifiedRole(key: $text) { key } legacyRole(key: $text) { key } permission(key: $text) { key } capability(key: $text) { key }
  deviceGroup(key: $text) { key } device(key: $text) { key }
  search(text: $text) { total hits { key } }
  users(first: 1, after: $text) { edges { node { key } } }
  access(user: $text, capability: $text, on: { device: $text }) { __typename }
}`;

describe('texts that mean something to a database', () => {
  it.each(texts)('find nothing by accident: %j', async (text) => {
    const reply = await ask(served.app, everywhere, { text });
    expect(reply.status).toBe(200);
    expect(reply.json.errors).toBeUndefined();
    const { search, users, access, ...byKey } = reply.json.data ?? {};
    expect(Object.values(byKey).every((found) => found === null)).toBe(true);
    expect((search as { total: number }).total).toBeLessThan(60);
    expect((users as { edges: object[] }).edges.length).toBeLessThanOrEqual(1);
    expect((access as { __typename: string }).__typename).not.toBe('Decision');
  });
});

describe('ids that were not given out', () => {
  it.each([
    ['no base64', 'not base64!'],
    ['base64 of nothing', ''],
    ['no type', base64('ana')],
    ['an unknown type', base64('Nothing:ana')],
    ['a type that is no node', base64('Tenant:contoso')],
    ['an interface', base64('Principal:ana')],
    ['a built-in name', base64('__proto__:ana')],
    ['broken UTF-8', Buffer.from([0xff, 0xfe, 0x3a, 0x61]).toString('base64')],
    ['another padding', base64('User:ana').replace(/=+$/, '')],
  ])('are refused: %s', async (_, id) => {
    const reply = await ask(served.app, 'query q($id: ID!) { node(id: $id) { id } }', { id });
    expect(reply.status).toBeLessThan(500);
    expect(reply.json.errors?.[0]?.message ?? '').not.toMatch(/Something went wrong|at \w+ \(/);
    expect(reply.json.data?.['node'] ?? null).toBeNull();
  });

  it.each([
    ['of another type', base64('Group:ana')],
    ['that nothing has', base64('User:nobody')],
    ['with a colon', base64('User:a:b')],
  ])('lead nowhere: %s', async (_, id) => {
    const reply = await ask(served.app, 'query q($id: ID!) { node(id: $id) { id } }', { id });
    expect(reply.json).toEqual({ data: { node: null } });
  });

  it.each([101, 50_000])('are refused when there are %i at once', async (length) => {
    const ids = Array.from({ length }, () => base64('User:ana'));
    const reply = await ask(served.app, 'query q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(reply.json.errors?.length).toBe(1);
  });
});

describe('pages that cannot be', () => {
  it.each([
    'first: -1',
    'last: -1',
    'first: 0',
    'last: 5',
    'first: 1000000000',
    'first: 2, after: "%%%"',
    'first: 2, after: ""',
    'first: 2, last: 2',
    'last: 2, before: "AAAA"',
  ])('are answered or refused: %s', async (args) => {
    for (const list of ['users', 'groups', 'devices']) {
      const reply = await ask(served.app, `{ ${list}(${args}) { edges { cursor } } }`);
      expect(reply.status).toBeLessThan(500);
      expect(reply.json.errors?.[0]?.message ?? '').not.toContain('Something went wrong');
    }
  });

  it('take a cursor of another list without harm', async () => {
    const found = await ask(served.app, '{ groups(first: 1) { pageInfo { endCursor } } }');
    const { groups } = (found.json.data ?? {}) as { groups: { pageInfo: { endCursor: string } } };
    const { endCursor } = groups.pageInfo;
    const reply = await ask(
      served.app,
      'query q($after: String) { users(first: 1, after: $after) { edges { cursor } } }',
      { after: endCursor },
    );
    expect(reply.json.errors).toBeUndefined();
  });
});

it('nothing was changed and nothing was logged', async () => {
  expect(await counts()).toEqual(before);
  expect(served.logged).toEqual([]);
});
