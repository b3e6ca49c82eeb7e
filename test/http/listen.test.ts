import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../server/http/listen.ts';
import { emptyApp } from './empty-app.ts';

let server: Listening;
let port: number;

beforeAll(async () => {
  server = await listen(emptyApp().app, '127.0.0.1', 0);
  port = Number(new URL(server.url).port);
});
afterAll(() => server.close(100));

/** Bytes as they come over the wire, for what no client library would send. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
const body = '{"query":"{ __typename }"}';
const json = `content-type: application/json\r\ncontent-length: ${body.length}`;

describe('over a real socket', () => {
  it('answers', async () => {
    const answer = await raw(
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n${json}\r\n\r\n${body}`,
    );
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain('{"data":{"__typename":"Query"}}');
  });

  it.each([
    ['no Host header', `GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n`],
    ['two Host headers', 'GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'],
    ['a Host that is no host', 'GET / HTTP/1.1\r\nhost: a b:99999/x\r\nconnection: close\r\n\r\n'],
    [
      'a target that is no path',
      'GET http://evil.example/ HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n',
    ],
    [
      'a length and chunks together',
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n${json}\r\n\r\n0\r\n\r\n`,
    ],
    ['two lengths', `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\n${json}\r\ncontent-length: 3\r\n\r\n${body}`],
    [
      'a header of 20,000 characters',
      `GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`,
    ],
    ['no HTTP at all', 'hello\r\n\r\n'],
  ])('refuses %s', async (_, request) => {
    const status = statusOf(await raw(request));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('says which port is taken and what to do', async () => {
    await expect(listen(emptyApp().app, '127.0.0.1', port)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is already in use. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start.`,
    );
  });

  it('lets a request under way finish when it stops, and takes no new one', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { app } = emptyApp({ store: { snapshots: () => held.then(() => []) } });
    const own = await listen(app, '127.0.0.1', 0);
    const underWay = fetch(`${own.url}/readyz`);
    await pause(100);
    const closed = own.close(5_000);
    release();
    expect((await underWay).status).toBe(200);
    await closed;
    await expect(fetch(`${own.url}/readyz`)).rejects.toThrow();
  });
});
