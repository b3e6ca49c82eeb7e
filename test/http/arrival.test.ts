import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Listening, listen } from '../../server/http/listen.ts';
import { importingApp } from './importing.ts';

const own = importingApp();
let server: Listening;
let port: number;

beforeAll(async () => {
  server = await listen(own.app, {
    host: '127.0.0.1',
    port: 0,
    allowedHosts: ['127.0.0.1'],
    log: pino({ level: 'silent' }),
    arrivesWithinMs: 400,
  });
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.close(100);
  await own.end();
});

/** Sends a request in parts, one every 150 ms, and returns the answer once the connection is closed. */
async function inParts(head: string, part: string, count: number): Promise<string> {
  let answer = '';
  const socket = connect(port, '127.0.0.1');
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  const length = part.length * count;
  socket.write(`${head}\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\ncontent-length: ${length}\r\n\r\n`);
  for (let sent = 0; sent < count && !socket.destroyed; sent++) {
    socket.write(part);
    await pause(150);
  }
  await closed;
  return answer;
}

const upload = (path: string) =>
  `PUT ${path} HTTP/1.1\r\norigin: http://127.0.0.1:${port}\r\ncontent-type: application/octet-stream`;
const much = 'x'.repeat(16 * 1024);

it('a file that goes on arriving may take as long as it needs', async () => {
  expect(await inParts(upload('/import/files?path=long.csv'), much, 12)).toMatch(/^HTTP\/1\.1 201/);
});

it('a file that comes by drops is cut off', async () => {
  const answer = await inParts(upload('/import/files?path=drops.csv'), 'x', 20);
  expect(answer).toMatch(/^HTTP\/1\.1 408/);
  expect(answer).toContain('did not arrive in time');
  expect((await own.intake.state()).files.map(({ path }) => path)).toEqual(['long.csv']);
});

it('a file that is not wanted is cut off, however fast it comes', async () => {
  const started = performance.now();
  const answer = await inParts(upload('/import/files?path=../x'), much, 40);
  expect(answer).toMatch(/^HTTP\/1\.1 400/);
  expect(performance.now() - started).toBeLessThan(4_000);
});

it.each(['POST /graphql', 'POST /import/read', 'PUT /graphql'])(
  '%s is cut off when it does not arrive',
  async (what) => {
    const head = `${what} HTTP/1.1\r\norigin: http://127.0.0.1:${port}\r\ncontent-type: application/json`;
    const started = performance.now();
    await inParts(head, much, 40);
    expect(performance.now() - started).toBeLessThan(4_000);
  },
);
