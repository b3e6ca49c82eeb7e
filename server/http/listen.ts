import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import type { Logger } from 'pino';
import type { App } from './app.ts';
import { limitArrival } from './limit-arrival.ts';
import { answerPlainly } from './plain-answer.ts';
import { settleTarget } from './request-target.ts';

/** The address cannot be listened on; the message says what to do. */
export class AddressUnavailable extends Error {
  override readonly name = 'AddressUnavailable';
}

export interface Listening {
  /** Where a browser on this machine opens it. */
  readonly url: string;
  /** Lets requests that are under way finish, up to `drainMs`, and takes no new ones. */
  close(drainMs: number): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Names accepted in the Host header, or in a target that names a host. */
  readonly allowedHosts: readonly string[];
  readonly log: Logger;
  /** How long a request may take to arrive. */
  readonly arrivesWithinMs?: number;
}

/** Answers hold no secret of ours beside what a page elsewhere could add to them, so compressing them tells nothing. */
const compressed = compression() as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/** Starts to listen. Slow or idle clients are cut off, so that they cannot hold connections for ever. */
export async function listen(app: App, options: ListenOptions): Promise<Listening> {
  const { host, port, allowedHosts, log, arrivesWithinMs = 30_000 } = options;
  let isClosing = false;
  const server = createServer(
    // Node would hold uploads to the time of all other requests.
    { headersTimeout: 10_000, requestTimeout: 0, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 },
    (request, response) => {
      limitArrival(request, response, arrivesWithinMs);
      // A connection that is kept open is closed with its next answer.
      if (isClosing) return void answerPlainly(response, 503, 'whycan is stopping.', { 'retry-after': '5' });
      const refusal = settleTarget(request, allowedHosts);
      if (refusal !== undefined) {
        const requestId = answerPlainly(response, refusal.status, refusal.text);
        log.info({ requestId, status: refusal.status }, 'a request was refused');
        return;
      }
      const fail = (error: unknown): void => {
        const requestId = answerPlainly(response, 500, 'whycan failed to answer. Its log says more.');
        log.error({ requestId, err: error }, 'a request failed');
      };
      compressed(request, response, () => {
        try {
          Promise.resolve(app(request, response)).catch(fail);
        } catch (error) {
          fail(error);
        }
      });
    },
  );
  server.maxConnections = 512;
  await bound(server, host, port);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    close: (drainMs) => {
      isClosing = true;
      return close(server, drainMs);
    },
  };
}

/** Finds out early whether the address can be had, before minutes go into starting a database. */
export async function ensureFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await bound(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

function bound(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new AddressUnavailable(explain(error, host, port))));
    server.listen(port, host, () => resolve());
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is already in use. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start.`;
  }
  if (error.code === 'EACCES')
    return `You do not have permission to use port ${port}. Choose a port above 1023, such as PORT=4000.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `HOST is "${host}", which is not an address of this machine. Use 127.0.0.1.`;
  }
  return `whycan cannot listen on ${host}, port ${port}: ${error.message}. Check HOST and PORT.`;
}

const lookEveryMs = 50;

async function close(server: Server, drainMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection whose last answer is out is idle from then on.
  const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs);
  const timer = setTimeout(() => server.closeAllConnections(), drainMs);
  server.closeIdleConnections();
  await closed;
  clearTimeout(timer);
  clearInterval(looking);
}
