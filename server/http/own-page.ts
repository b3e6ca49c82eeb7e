import { isLoopback } from '../config/hosts.ts';

type Asked = Pick<Request, 'method' | 'headers'>;

/** Whether the server is reached by a name of its own machine. */
export function isOnThisMachine({ hostname }: URL): boolean {
  return isLoopback(hostname);
}

/**
 * Whether a request comes from this server's own page. Browsers name the origin of everything that is not a GET; a GET changes
 * nothing, and no other page can read its answer.
 */
export function isFromOwnPage({ method, headers }: Asked, { origin }: URL): boolean {
  const asking = headers.get('origin');
  return asking === origin || (method === 'GET' && asking === null && !isFromElsewhere(headers));
}

function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}
