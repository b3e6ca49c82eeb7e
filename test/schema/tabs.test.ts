import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadExamples } from '../../web/graphiql/examples.ts';
import { type Examples, tabs } from '../../web/graphiql/tabs.ts';
import { tenantWith, user } from '../graph/small-tenant.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
let examples: Examples;
beforeAll(async () => {
  served = await serveContoso();
  examples = await examplesHere();
});
afterAll(() => served?.close());
afterEach(() => void vi.unstubAllGlobals());

const problem = /"code":"[A-Z_]+","message":/;

/** What the page of GraphiQL finds on this server. */
async function examplesHere(): Promise<Examples> {
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body);
    return { json: async () => (await ask(served.app, query, variables)).json };
  });
  return loadExamples(undefined);
}

async function answersOf(name: string): Promise<unknown> {
  const tab = tabs.find(({ query }) => query.includes(`query ${name}(`));
  const reply = await ask(served.app, tab?.query ?? name, tab?.variables(examples));
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data;
}

describe('the tabs of GraphiQL show on the sample tenant', () => {
  it.each(tabs)('an answer without a problem: %#', async ({ query, variables }) => {
    const reply = await ask(served.app, query, variables(examples));
    expect(reply.json.errors).toBeUndefined();
    expect(reply.text).not.toMatch(problem);
    expect(Object.values(reply.json.data ?? {})).not.toContain(null);
  });

  it.each([
    ['Why', { access: { verdict: 'ALLOW' } }],
    ['WhyNot', { access: { verdict: 'DENY' } }],
    ['WhatIf', { now: { verdict: 'DENY' }, afterwards: { verdict: 'ALLOW' } }],
    ['WhoCan', { whoCan: { totalCount: 5, counts: { allow: 3, eligible: 2 } } }],
    ['Impact', { impact: { people: { affected: 25, gain: 6, lose: 19 } } }],
    ['Compare', { compare: { people: [{ key: 'ana' }, { key: 'ben' }] } }],
    ['AfterActivation', { access: { verdict: 'DENY', state: 'AFTER_ACTIVATION' } }],
    [
      'IfThisAccountWereEnabled',
      { user: { accountEnabled: false }, impact: { people: { affected: 1, gain: 1, lose: 0 } } },
    ],
  ])('a difference worth seeing: %s', async (name, expected) => {
    expect(await answersOf(name)).toMatchObject(expected);
  });

  it('lists that are not empty', async () => {
    const { compare } = (await answersOf('Compare')) as { compare: { rows: unknown[] } };
    const { group } = (await answersOf('WhatThisGroupGives')) as { group: Record<'gives' | 'doesNotGive', unknown[]> };
    const { permission, whoCan } = (await answersOf('FromPermissionToCapabilities')) as {
      permission: Record<'unifiedRoles' | 'entraRoles', { edges: unknown[] }>;
      whoCan: { totalCount: number };
    };
    const counts = [
      compare.rows.length,
      group.gives.length,
      group.doesNotGive.length,
      permission.unifiedRoles.edges.length,
      whoCan.totalCount,
    ];
    expect(counts.filter((count) => count === 0)).toEqual([]);
  });
});

describe('the tabs of GraphiQL run on any other tenant', () => {
  it.each([
    ['with one person', [user('p')]],
    ['with two', [user('p'), user('q')]],
  ])('%s', async (_, people) => {
    const groups = [{ id: 'g', displayName: 'g', isAssignableToRole: false, members: ['p'], eligible: [] }];
    await served.store.importTenant(tenantWith({ people, groups }));
    examples = await examplesHere();
    for (const { query, variables } of tabs) {
      const reply = await ask(served.app, query, variables(examples));
      expect(reply.json.errors).toBeUndefined();
      expect(reply.text).not.toMatch(problem);
    }
  });
});
