import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DatabaseBusy, DatabaseUnavailable, QueryFailed, QueryTimedOut } from '../../server/graph/errors.ts';
import { ask, emptyApp } from './empty-app.ts';

describe('faults of whycan itself', () => {
  const { app, logged } = emptyApp({
    store: { open: () => Promise.reject(new Error('MATCH (secret) RETURN secret')) },
  });

  it('are answered with a request id and nothing more, and logged once under it', async () => {
    const reply = await ask(app, '{ group(key: "a") { key } }');
    const [error] = reply.json.errors ?? [];
    const requestId = reply.headers.get('x-request-id') ?? '';
    expect(reply.text).not.toContain('secret');
    expect(error?.message).toContain(requestId);
    expect(error?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId });
    expect(logged.filter((line) => line.requestId === requestId)).toHaveLength(1);
  });

  it.each([
    [
      'a query that the database could not run',
      new QueryFailed('group/members', 'Neo.ClientError.Statement.SyntaxError'),
    ],
    ['an error of a library', new TypeError('rows.map is not a function')],
  ])('include %s: nothing of it reaches the client', async (_, fault) => {
    const { app: faulty, logged: lines } = emptyApp({ store: { open: () => Promise.reject(fault) } });
    const reply = await ask(faulty, '{ group(key: "a") { key } }');
    const requestId = reply.headers.get('x-request-id') ?? '';
    expect(reply.json.errors).toEqual([
      {
        message: `whycan failed to answer. For details, search its log for the request id ${requestId}.`,
        path: ['group'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ]);
    expect(lines).toEqual([expect.objectContaining({ level: levels.error, requestId, msg: 'a request failed' })]);
  });
});

const levels = { warn: 40, error: 50 };

describe('a database that is gone', () => {
  it('is named to the client, who can try again, and logged', async () => {
    const gone = () => Promise.reject(new DatabaseUnavailable('bolt://127.0.0.1:1'));
    const { app, logged } = emptyApp({ store: { open: gone } });
    const [error] = (await ask(app, '{ group(key: "a") { key } }')).json.errors ?? [];
    expect(error?.message).toMatch(/^The database at bolt:\/\/127\.0\.0\.1:1 does not answer\./);
    expect(error?.extensions?.code).toBe('DATABASE_UNAVAILABLE');
    expect(logged).toHaveLength(1);
  });

  it.each([
    ['busy', new DatabaseBusy()],
    ['slow', new QueryTimedOut('group/members', 10_000)],
  ])('or %s says so in its own words, and is no fault', async (_, trouble) => {
    const { app, logged } = emptyApp({ store: { open: () => Promise.reject(trouble) } });
    const [error] = (await ask(app, '{ group(key: "a") { key } }')).json.errors ?? [];
    expect(error).toMatchObject({ message: trouble.message, extensions: { code: 'DATABASE_UNAVAILABLE' } });
    expect(logged.map(({ level }) => level)).toEqual([levels.warn]);
  });
});

describe('time', () => {
  it('ends a question that takes too long and tells its reads to stop', async () => {
    let wasStopped = false;
    const { app, logged } = emptyApp({
      timeoutMs: 50,
      store: {
        open: async ({ signal } = {}) => {
          signal?.addEventListener('abort', () => {
            wasStopped = true;
          });
          await pause(5_000, undefined, { ...(signal ? { signal } : {}) });
          return undefined;
        },
      },
    });
    const reply = await ask(app, '{ group(key: "a") { key } }');
    expect(reply.json.errors?.[0]?.extensions?.code).toBe('TIMEOUT');
    expect(wasStopped).toBe(true);
    expect(logged).toEqual([]);
  });

  it('tells the reads to stop when the client is gone', async () => {
    const client = new AbortController();
    const stopped = new Promise<void>((resolve) => {
      const { app } = emptyApp({
        store: {
          open: async ({ signal } = {}) => {
            signal?.addEventListener('abort', () => resolve());
            client.abort();
            return undefined;
          },
        },
      });
      const body = JSON.stringify({ query: '{ group(key: "a") { key } }' });
      const headers = { 'content-type': 'application/json', host: '127.0.0.1' };
      const asked = app.fetch('http://127.0.0.1/graphql', { method: 'POST', body, headers, signal: client.signal });
      Promise.resolve(asked).catch(() => undefined);
    });
    await stopped;
  });
});
