import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../server/http/app.ts';
import { type Listening, listen } from '../../server/http/listen.ts';
import { emptyApp } from './empty-app.ts';

const logged: string[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });

function listening(app: App, at = 0): Promise<Listening> {
  return listen(app, { host: '127.0.0.1', port: at, allowedHosts: ['127.0.0.1', 'localhost'], log });
}

let server: Listening;
let port: number;

beforeAll(async () => {
  server = await listening(emptyApp().app);
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
    ['a target without a slash', 'GET healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'],
    ['no HTTP at all', 'hello\r\n\r\n'],
  ])('refuses %s', async (_, request) => {
    const status = statusOf(await raw(request));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it.each([
    ['a port beyond 65535', 400, 'GET /healthz HTTP/1.1\r\nhost: localhost:99999'],
    ['an open bracket', 400, 'GET /healthz HTTP/1.1\r\nhost: [::1'],
    ['a name that is not ours', 421, 'GET /healthz HTTP/1.1\r\nhost: xn--localhost'],
    ['a target of another host', 421, 'GET http://evil.example/healthz HTTP/1.1\r\nhost: 127.0.0.1'],
    ['a target with a password', 400, 'GET http://a:b@127.0.0.1/healthz HTTP/1.1\r\nhost: 127.0.0.1'],
    ['a target that cannot be read', 400, 'GET http://[::1 HTTP/1.1\r\nhost: 127.0.0.1'],
    ['a star', 400, 'OPTIONS * HTTP/1.1\r\nhost: 127.0.0.1'],
  ])(
    'refuses %s before anything is made of it, as protected as other answers, and logs it once',
    async (_, status, head) => {
      logged.length = 0;
      const answer = await raw(`${head}\r\nconnection: close\r\n\r\n`);
      expect(statusOf(answer)).toBe(status);
      expect(answer).not.toMatch(/\.(ts|js):|node_modules/);
      expect(answer).toContain("content-security-policy: default-src 'none'");
      const id = /x-request-id: (\S+)/.exec(answer)?.[1];
      expect(logged.map((line) => JSON.parse(line).requestId)).toEqual([id]);
    },
  );

  it.each(['127.0.0.1', 'LOCALHOST:80'])('serves a target that names %s, as proxies write it', async (host) => {
    const answer = await raw(`GET http://${host}/healthz HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n`);
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain('{"status":"ok"}');
  });

  it('answers a very long list of accepted types with few words', async () => {
    const answer = await raw(
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: ${'a/b,'.repeat(3_000)}\r\nconnection: close\r\n${json}\r\n\r\n${body}`,
    );
    expect(statusOf(answer)).toBe(406);
    expect(answer.length).toBeLessThan(2_000);
  });

  it('faults of the application tell nothing and are logged once', async () => {
    const broken = Object.assign(
      async () => Promise.reject(new Error('secret /a/path.ts:1')),
      emptyApp().app,
    ) as unknown as App;
    const own = await listening(broken);
    logged.length = 0;
    const response = await fetch(`${own.url}/healthz`);
    expect([response.status, await response.text()]).toEqual([500, 'whycan failed to answer. Its log says more.\n']);
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { msg: 'a request failed', requestId: response.headers.get('x-request-id') },
    ]);
    await own.close(100);
  });

  it.each(['gzip', 'br'])('compresses long answers for clients that accept %s, and no others', async (encoding) => {
    const query = '{ __schema { types { name description fields { name description } } } }';
    const ask = (accepted: string) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': accepted },
        body: JSON.stringify({ query }),
      });
    const [plain, compressed] = await Promise.all([ask('identity'), ask(encoding)]);
    expect([plain.headers.get('content-encoding'), compressed.headers.get('content-encoding')]).toEqual([
      null,
      encoding,
    ]);
    expect(compressed.headers.get('vary')).toContain('Accept-Encoding');
    expect(await compressed.json()).toEqual(await plain.json());
    const short = await fetch(`${server.url}/healthz`, { headers: { 'accept-encoding': encoding } });
    expect(short.headers.get('content-encoding')).toBe(null);
  });

  it('says which port is taken and what to do', async () => {
    await expect(listening(emptyApp().app, port)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is already in use. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start.`,
    );
  });

  it('lets a request under way finish when it stops, and takes no new one', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { app } = emptyApp({ store: { snapshots: () => held.then(() => []) } });
    const own = await listening(app);
    const underWay = fetch(`${own.url}/readyz`);
    await pause(100);
    const closed = own.close(5_000);
    release();
    expect((await underWay).status).toBe(200);
    await closed;
    await expect(fetch(`${own.url}/readyz`)).rejects.toThrow();
  });
});
