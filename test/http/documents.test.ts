import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ask, emptyApp, post } from './empty-app.ts';

const { app, logged } = emptyApp();

const nested = (depth: number) =>
  `{ group(key: "a") { ${'nestedGroups(first: 1) { edges { node { '.repeat(depth)} key ${'} } }'.repeat(depth)} } }`;
const fragments = (count: number) => {
  const doubled = Array.from({ length: count }, (_, index) => {
    const next = index + 1 < count ? `...f${index + 1}` : 'key';
    return `fragment f${index} on Group { a${index}: nestedGroups { edges { node { ${next} } } } b${index}: nestedGroups { edges { node { ${next} } } } }`;
  });
  return `{ group(key: "a") { ...f0 } } ${doubled.join(' ')}`;
};

describe('documents that ask for too much', () => {
  it.each([
    ['more tokens than any question needs', `{ ${'__typename '.repeat(5_000)} }`, 400],
    ['many aliases', `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(' ')} }`, 400],
    ['many directives', `{ __typename ${'@skip(if: false) '.repeat(10)} }`, 400],
    ['many unknown directives', `{ __typename ${'@aa'.repeat(10)} }`, 400],
    [
      'many fragments',
      `{ __typename } ${Array.from({ length: 500 }, (_, index) => `fragment f${index} on Query { __typename }`).join(' ')}`,
      400,
    ],
    ['fragments that double each other thirty times', fragments(30), 400],
    ['fragments in a circle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', 400],
    ['a document nested thousands of levels deep', '{a'.repeat(20_000), 400],
    ['an empty document', '', 400],
    ['nothing but a comment', '# hello', 400],
    ['a string without end', '{ user(key: "a) { key } }', 400],
    ['an unknown operation', 'query a { __typename } query b { __typename }', 400],
    ['a mutation', 'mutation { anything }', 400],
    ['a subscription', 'subscription { anything }', 400],
  ])('refuses %s', async (_, query, status) => {
    const reply = await post(app, JSON.stringify({ query }));
    expect([status, 200]).toContain(reply.status);
    expect(reply.json.data ?? null).toBeNull();
    expect(reply.json.errors?.length).toBeGreaterThan(0);
    expect(reply.json.errors?.length).toBeLessThan(10);
  });

  it.each([8, 13, 50])('refuses to follow nesting %i levels deep', async (depth) => {
    const reply = await ask(app, nested(depth));
    expect(reply.json.errors?.[0]?.extensions?.code).toMatch(/^DOCUMENT_TOO_(LARGE|EXPENSIVE)$/);
  });

  it('prices a page by its size, also when the size is a variable', async () => {
    const query =
      'query q($n: Int) { groups(first: $n) { edges { node { nestedGroups(first: $n) { edges { node { members(first: $n) { edges { node { key } } } } } } } } } }';
    expect((await ask(app, query, { n: 100 })).json.errors?.[0]?.extensions?.code).toBe('DOCUMENT_TOO_EXPENSIVE');
    expect((await ask(app, query, { n: 10 })).json.errors).toBeUndefined();
  });

  it('prices nodes by the number of their ids', async () => {
    const idOf = (key: string) => Buffer.from(`Group:${key}`).toString('base64');
    const query =
      'query q($ids: [ID!]!) { nodes(ids: $ids) { ... on Group { nestedGroups(first: 100) { edges { node { nestedGroups(first: 20) { edges { cursor } } } } } } } }';
    const replyFor = (count: number) =>
      ask(app, query, { ids: Array.from({ length: count }, (_, index) => idOf(`g${index}`)) });
    expect((await replyFor(23)).json).toEqual({ data: { nodes: Array.from({ length: 23 }, () => null) } });
    const [error] = (await replyFor(24)).json.errors ?? [];
    expect(error?.extensions?.code).toBe('DOCUMENT_TOO_EXPENSIVE');
    // Each id is a node, a hundred groups in it, and what is asked of each of these.
    expect(error?.message).toContain(`up to ${1 + 24 * (1 + 100 * 43)} fields`);
  });

  it('leaves introspection alone', async () => {
    const reply = await ask(app, getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
    expect(reply.json.errors).toBeUndefined();
    expect(reply.json.data).toHaveProperty('__schema');
  });

  it('refuses introspection that goes round in circles', async () => {
    const query = `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} }'.repeat(8)} } } }`;
    expect((await ask(app, query)).json.errors?.length).toBeGreaterThan(0);
  });
});

describe('bodies that are no question', () => {
  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a string', '"{ __typename }"'],
    ['an empty list', '[]'],
    ['an object without a document', '{}'],
    ['a document that is no text', '{"query":{"a":1}}'],
    ['variables that are no object', '{"query":"{__typename}","variables":[1]}'],
    ['an unknown field', '{"query":"{__typename}","extra":1}'],
    ['brackets nested 10,000 deep', `{"query":"{__typename}","variables":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['half of a surrogate pair', '{"query":"{ user(key: \\"\\ud800\\") { key } }","operationName":"\\ud800"}'],
    ['a NUL byte in the text', '{"query":"{ __typename }\u0000"}'],
  ])('says what is wrong with %s', async (_, body) => {
    const reply = await post(app, body);
    expect(reply.status).toBeLessThan(500);
    expect(reply.json.errors?.length).toBeGreaterThan(0);
    expect(reply.text).not.toMatch(/node_modules|at \w+ \(|\.ts:/);
  });

  it('takes the last of two documents and no prototype', async () => {
    const reply = await post(app, '{"query":"{ nothing }","query":"{ __typename }","variables":{"__proto__":{"a":1}}}');
    expect(reply.json.data).toEqual({ __typename: 'Query' });
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });

  it.each([
    ['the wrong type', { key: 7 }],
    ['nothing where something is needed', {}],
    ['null where something is needed', { key: null }],
    ['a list', { key: ['a'] }],
    ['an object', { key: { a: 1 } }],
  ])('says what is wrong with a variable that is %s', async (_, variables) => {
    const reply = await ask(app, 'query q($key: String!) { user(key: $key) { key } }', variables);
    expect(reply.status).toBeLessThan(500);
    expect(reply.json.errors?.[0]?.message).toContain('$key');
  });

  it.each([2 ** 31, -(2 ** 31) - 1, 1.5, 1e300])('says that %d is no whole number', async (first) => {
    const reply = await ask(app, 'query q($n: Int) { groups(first: $n) { edges { cursor } } }', { n: first });
    expect(reply.json.errors?.length).toBe(1);
  });
});

it('logged none of it: nothing above is a fault of whycan', () => {
  expect(logged).toEqual([]);
});
