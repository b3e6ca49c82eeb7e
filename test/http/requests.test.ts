import { describe, expect, it } from 'vitest';
import { ask, emptyApp, post, send } from './empty-app.ts';

const { app } = emptyApp();

describe('which requests are answered', () => {
  it('answers a document sent as JSON', async () => {
    const reply = await ask(app, '{ __typename }');
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses GraphQL by %s', async (method) => {
    const reply = await send(app, '/graphql?query={__typename}', { method });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe('POST');
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json; charset=utf-16',
    'application/json-seq',
    'application/graphql+json',
    'text/plain; application/json',
    '',
  ])('refuses a body of content type "%s"', async (contentType) => {
    expect((await post(app, '{"query":"{__typename}"}', contentType)).status).toBe(415);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])(
    'takes a body of content type %s',
    async (contentType) => {
      expect((await post(app, '{"query":"{__typename}"}', contentType)).status).toBe(200);
    },
  );

  it('refuses several documents in one request', async () => {
    const reply = await post(app, '[{"query":"{__typename}"},{"query":"{__typename}"}]');
    expect(reply.status).toBe(400);
  });

  it('refuses a body of more than one megabyte, with and without its length in a header', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(1_100_000) } });
    expect((await post(app, body)).status).toBe(413);
    const stream = new Blob([body]).stream();
    const chunked = await send(app, '/graphql', {
      method: 'POST',
      body: stream,
      headers: { 'content-type': 'application/json' },
      ...{ duplex: 'half' },
    });
    expect(chunked.status).toBe(413);
  });
});

describe('host names', () => {
  it.each(['127.0.0.1', '127.0.0.1:4000', 'localhost:4000', 'LOCALHOST', '[::1]:4000'])(
    'answers for %s',
    async (host) => {
      expect((await send(app, '/healthz', { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example:4000',
    '127.0.0.1:4000@evil.example',
    'localhost:4000, evil.example',
    '',
    ' ',
    '[::1',
  ])('does not answer for "%s", on any path', async (host) => {
    for (const path of ['/', '/graphql', '/graphiql', '/healthz', '/readyz', '/assets/index-12345678.js']) {
      expect((await send(app, path, { headers: { host } })).status).toBe(421);
    }
  });

  it('sends no header that lets another site read an answer', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example' };
    const reply = await send(app, '/graphql', { method: 'POST', body: '{"query":"{__typename}"}', headers });
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('headers of every response', () => {
  it.each(['/', '/graphql', '/healthz', '/nothing.js'])('protects %s', async (path) => {
    const { headers } = await send(app, path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('keeps answers out of every cache', async () => {
    expect((await ask(app, '{ __typename }')).headers.get('cache-control')).toBe('no-store');
  });

  it('makes its own request id, whatever a client sends', async () => {
    const reply = await send(app, '/healthz', { headers: { 'x-request-id': 'mine' } });
    expect(reply.headers.get('x-request-id')).not.toBe('mine');
  });
});

describe('health', () => {
  it('says that the process runs and that the database answers', async () => {
    expect((await send(app, '/healthz')).json).toEqual({ status: 'ok' });
    expect((await send(app, '/readyz')).json).toEqual({ status: 'ready' });
  });

  it('is not ready while the database does not answer', async () => {
    const broken = emptyApp({ store: { snapshots: () => Promise.reject(new Error('refused')) } }).app;
    expect((await send(broken, '/readyz')).status).toBe(503);
    expect((await send(broken, '/healthz')).status).toBe(200);
  });
});
