import { afterAll, beforeAll, expect, it } from 'vitest';
import { warningIds } from '../../server/findings/configuration.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

interface Warning {
  readonly id: string;
  readonly sentence: string;
  readonly source: readonly string[];
  readonly nodes: readonly { readonly id: string; readonly key: string; readonly kind: string }[];
}

async function warnings(argument = ''): Promise<{ warnings: Warning[]; warningCount: number }> {
  const query = `{ tenant { warningCount warnings${argument} { id sentence source nodes { id key kind name } } } }`;
  const { json } = await ask(served.app, query, {});
  expect(json.errors).toBeUndefined();
  return json.data?.['tenant'] as { warnings: Warning[]; warningCount: number };
}

it('says of every warning what it is, what says so and which nodes it is about', async () => {
  const { warnings: all, warningCount } = await warnings();
  expect(all).toHaveLength(warningCount);
  for (const { id, sentence, source } of all) {
    expect(warningIds).toContain(id);
    expect(sentence).toMatch(/^["A-Z\d].*\.$/);
    expect(source.length).toBeGreaterThan(0);
  }
  const collision = all.find(({ id }) => id === 'name-collision');
  expect(collision?.nodes.map(({ kind, key }) => [kind, key])).toEqual([
    ['UNIFIED_ROLE', 'security-administrator-custom'],
    ['ENTRA_ROLE', '194ae4cb-b126-40b2-bd5b-6091b380977d'],
  ]);
});

it('opens every node that a warning names', async () => {
  const ids = (await warnings()).warnings.flatMap(({ nodes }) => nodes.map(({ id }) => id));
  const query = 'query q($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const unique = [...new Set(ids)];
  const { json } = await ask(served.app, query, { ids: unique });
  expect(json.data?.['nodes']).toEqual(unique.map((id) => ({ id })));
});

it('lists as many as are asked for, and still counts all', async () => {
  const { warnings: all, warningCount } = await warnings();
  expect(await warnings('(first: 2)')).toEqual({ warnings: all.slice(0, 2), warningCount });
  expect((await warnings('(first: -1)')).warnings).toEqual([]);
  expect((await warnings('(first: 500)')).warnings).toHaveLength(warningCount);
  const { json } = await ask(served.app, '{ tenant { warnings(first: 501) { id } } }');
  expect(json.errors).toMatchObject([{ message: 'first is at most 500 here, not 501.' }]);
});
