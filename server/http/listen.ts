import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from './app.ts';

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

/** Starts to listen. Slow or idle clients are cut off, so that they cannot hold connections for ever. */
export async function listen(app: App, host: string, port: number): Promise<Listening> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 },
    (request, response) => {
      if (hasOneHost(request)) return app(request, response);
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
      response.end('Send exactly one Host header with a host name.\n');
    },
  );
  server.maxConnections = 512;
  await bound(server, host, port);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close: (drainMs) => close(server, drainMs) };
}

/** Finds out early whether the address can be had, before minutes go into starting a database. */
export async function ensureFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await bound(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** Anything else cannot be made into an address, or means one server to one reader and another to the next. */
function hasOneHost({ headersDistinct }: IncomingMessage): boolean {
  const [host, ...others] = headersDistinct['host'] ?? [];
  return others.length === 0 && /^[\w.:[\]-]+$/.test(host ?? '');
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

async function close(server: Server, drainMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(timer);
}
