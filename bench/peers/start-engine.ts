import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Workplace } from '../workplace.ts';

const startsWithinMs = 30_000;

/** Starts a server on free ports of loopback, and ends it with the bench; tells where it listens once it answers. */
export async function startEngine(
  { folder, atEnd, signal }: Workplace,
  binary: string,
  typed: (http: string, grpc: string) => readonly string[],
): Promise<string> {
  const [http, grpc] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
  const child = spawn(binary, typed(http, grpc), { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  let ended: string | undefined;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code) => {
    ended = `it ended with ${code}`;
  });
  atEnd(async () => void child.kill('SIGKILL'));
  const until = performance.now() + startsWithinMs;
  while (performance.now() < until && ended === undefined) {
    signal.throwIfAborted();
    if (await answers(`http://${http}/`)) return `http://${http}`;
    await pause(100);
  }
  throw new Error(`${binary} did not start: ${ended ?? 'it did not answer'}.`);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
