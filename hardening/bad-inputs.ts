import { connect } from 'node:net';
import { badRequests } from './bad-requests.ts';
import { askKnown } from './questions.ts';
import type { Table } from './table.ts';

const answersWithinMs = 6_000;

interface Reply {
  readonly status: number | 'closed' | 'silent';
  readonly text: string;
}

/** Sends every odd request over a socket of its own: none is answered with a fault, none is left waiting, none tells of the inside. */
export async function sendBadInputs(url: string, table: Table): Promise<void> {
  const requests = badRequests(new URL(url).host);
  const bad: string[] = [];
  for (const { name, bytes } of requests) {
    const { status, text } = await send(url, bytes);
    const isFault = typeof status === 'number' && status >= 500;
    if (isFault || status === 'silent' || /\bat .*\.(ts|js):\d+|node_modules/.test(text))
      bad.push(`${name}: ${status}`);
  }
  const isAlive = (await askKnown(url)) === 'right';
  const figure = `${bad.length} answered with a fault, left waiting or telling of the inside${bad.length > 0 ? ` (${bad.slice(0, 5).join('; ')})` : ''}`;
  table.add(`${requests.length} bad inputs`, figure, bad.length === 0 && isAlive);
}

function send(url: string, bytes: Buffer): Promise<Reply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ host: hostname, port: Number(port) });
    const timer = setTimeout(() => end('silent'), answersWithinMs);
    const end = (otherwise: Reply['status']): void => {
      clearTimeout(timer);
      socket.destroy();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      resolve({ status: status === undefined ? otherwise : Number(status), text });
    };
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('end', () => end('closed'));
    socket.on('close', () => end('closed'));
    socket.on('error', () => end('closed'));
    socket.end(bytes);
  });
}
