import { afterEach, describe, expect, it } from 'vitest';
import { emptyApp, origin, send } from './empty-app.ts';

const document = 'mutation m { reopenWarning(key: "a.b") { __typename } }';
let asked = 0;
afterEach(() => {
  asked = 0;
});

/** An app with a store that counts who looks for a snapshot: a mutation does so first. */
function counting(takesChanges: boolean) {
  const open = async () => {
    asked += 1;
    return undefined;
  };
  return emptyApp({ takesChanges, store: { open }, allowedHosts: ['127.0.0.1', 'localhost', 'whycan.example'] }).app;
}

function post(app: ReturnType<typeof counting>, query: string, headers: Record<string, string>) {
  const all = { 'content-type': 'application/json', ...headers };
  return send(app, '/graphql', { method: 'POST', body: JSON.stringify({ query }), headers: all });
}

const strangers = [
  'http://127.0.0.1:4001',
  'https://127.0.0.1:4000',
  'http://localhost:4000',
  'null',
  'http://evil.example',
];

describe('what people say of warnings', () => {
  it('is changed by the page of the server', async () => {
    const { status, json } = await post(counting(true), document, { origin });
    expect([status, json.data, asked]).toEqual([200, { reopenWarning: { __typename: 'NothingLoaded' } }, 1]);
  });

  it.each([{}, ...strangers.map((from) => ({ origin: from }))])(
    'is not changed by other pages or programs: %o',
    async (headers) => {
      const { status, json } = await post(counting(true), document, headers as Record<string, string>);
      expect([status, json.data ?? null, asked]).toEqual([403, null, 0]);
      expect(json.errors?.[0]).toMatchObject({ extensions: { code: 'CHANGE_REFUSED' } });
      expect(json.errors?.[0]?.message).toContain('does not come from the page of this whycan');
    },
  );

  it('is not changed where other machines can reach the server', async () => {
    const { status, json } = await post(counting(false), document, { origin });
    expect([status, asked]).toEqual([403, 0]);
    expect(json.errors?.[0]?.message).toContain('only where whycan is reached on its own machine');
  });

  it('is not changed under a name of another machine', async () => {
    const app = counting(true);
    const url = 'http://whycan.example/graphql';
    const headers = { 'content-type': 'application/json', host: 'whycan.example', origin: 'http://whycan.example' };
    const response = await app.fetch(url, { method: 'POST', body: JSON.stringify({ query: document }), headers });
    expect([response.status, asked]).toEqual([403, 0]);
  });

  it('is not changed by an operation that stands beside a question', async () => {
    const both = `query q { __typename } ${document}`;
    const body = JSON.stringify({ query: both, operationName: 'm' });
    const headers = { 'content-type': 'application/json' };
    const refused = await send(counting(true), '/graphql', { method: 'POST', body, headers });
    expect([refused.status, asked]).toEqual([403, 0]);
    const question = JSON.stringify({ query: both, operationName: 'q' });
    const answered = await send(counting(true), '/graphql', { method: 'POST', body: question, headers });
    expect(answered.json.data).toEqual({ __typename: 'Query' });
  });
});
