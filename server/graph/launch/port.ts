import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { DatabaseHome } from './home.ts';

const loopback = '127.0.0.1';

/** The port of the last start when it is free, so that connection pools find a restarted database again. */
export async function choosePort(home: DatabaseHome): Promise<number> {
  const last = lastPort(home);
  const port = last !== undefined && (await isFree(last)) ? last : await anyFreePort();
  writeFileSync(home.portFile, String(port));
  return port;
}

/** Whether something accepts connections there. */
export function isListening(port: number, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: loopback, timeout: timeoutMs });
    const end = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

function lastPort(home: DatabaseHome): number | undefined {
  try {
    const port = Number(readFileSync(home.portFile, 'utf8'));
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

async function isFree(port: number): Promise<boolean> {
  return (await bind(port)) !== undefined;
}

async function anyFreePort(): Promise<number> {
  const port = await bind(0);
  if (port === undefined) throw new Error('The machine has no free port.');
  return port;
}

function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: loopback }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(bound));
    });
  });
}
