import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { DatabaseHome } from './home.ts';

const loopback = '127.0.0.1';
/** Below are the ports that well-known programs listen on. */
const firstPort = 10_000;
const lastOfAll = 65_535;
const fewestPorts = 1_000;
const tries = 50;

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

/** Ports that no outgoing connection takes, as `ip_local_port_range` of Linux tells; undefined when there are too few. */
export function steadyPorts(outgoing: string): { readonly from: number; readonly to: number } | undefined {
  const [first = 0, last = 0] = outgoing.trim().split(/\s+/).map(Number);
  const ranges = [
    { from: firstPort, to: first - 1 },
    { from: Math.max(firstPort, last + 1), to: lastOfAll },
  ];
  return ranges.find(({ from, to }) => to - from >= fewestPorts);
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

/** A database that ended leaves its port to whoever comes first: best to one that nothing takes by chance. */
async function anyFreePort(): Promise<number> {
  const steady = steadyPorts(outgoingPorts());
  for (let left = steady === undefined ? 0 : tries; left > 0 && steady !== undefined; left -= 1) {
    const port = randomInt(steady.from, steady.to + 1);
    if (await isFree(port)) return port;
  }
  const port = await bind(0);
  if (port === undefined) throw new Error('The machine has no free port.');
  return port;
}

function outgoingPorts(): string {
  try {
    return readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8');
  } catch {
    return '32768 65535';
  }
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
