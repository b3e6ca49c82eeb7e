import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

interface Searched {
  readonly total: number;
  readonly hits: readonly { readonly key: string }[];
  readonly questions: readonly {
    readonly sentence: string;
    readonly person: { readonly key: string } | null;
    readonly capability: { readonly key: string };
    readonly target: { readonly kind: string; readonly key: string } | null;
  }[];
}

async function search(text: string): Promise<Searched> {
  const document =
    'query q($text: String!) { search(text: $text) { total hits { key } questions { sentence person { key } capability { key } target { kind key } } } }';
  const reply = await ask(served.app, document, { text });
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['search'] as unknown as Searched;
}

describe('the search', () => {
  it('understands a question in plain words, about one person or everybody, on a device or a device group', async () => {
    expect((await search('ana isolate dc1')).questions).toEqual([
      {
        sentence: 'Can Ana Torres isolate a device (dc1.corp.contoso.com)?',
        person: { key: 'ana' },
        capability: { key: 'mde.device.isolate' },
        target: { kind: 'DEVICE', key: 'dc1' },
      },
    ]);
    expect((await search('Who can isolate Domain controllers?')).questions).toEqual([
      {
        sentence: 'Who can isolate a device (Domain controllers)?',
        person: null,
        capability: { key: 'mde.device.isolate' },
        target: { kind: 'DEVICE_GROUP', key: 'domain-controllers' },
      },
    ]);
  });

  it('asks nothing where a name is nobody’s', async () => {
    expect((await search('xqz isolate dc1')).questions).toEqual([]);
    expect((await search('ana isolate xqz')).questions).toEqual([]);
  });

  it('finds what is asked about once nothing is called like the whole question', async () => {
    expect((await search('What does SOC Tier 2 EMEA give?')).hits.map(({ key }) => key)).toEqual(['tier2-emea']);
  });
});
