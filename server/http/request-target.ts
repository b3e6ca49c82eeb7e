import type { IncomingMessage } from 'node:http';

/** Why a request cannot be given to the application. */
export interface Refusal {
  readonly status: 400 | 421;
  readonly text: string;
}

const oneHost: Refusal = { status: 400, text: 'Send exactly one Host header with a host name.' };
const badTarget: Refusal = { status: 400, text: 'The target of the request is not an address of this server.' };
const otherHost: Refusal = {
  status: 421,
  text: 'whycan does not accept requests for this host name. Add the name to WHYCAN_ALLOWED_HOSTS and restart it.',
};

/**
 * Looks at the host and the target of a request before anything is made of them: an address that cannot be built, or one
 * of another host (a page elsewhere, by DNS rebinding), gets no further. A target that names a host, as proxies write
 * it, counts for the Host header and is written as others are.
 */
export function settleTarget(request: IncomingMessage, allowedHosts: readonly string[]): Refusal | undefined {
  const [host, ...others] = request.headersDistinct['host'] ?? [];
  if (host === undefined || others.length > 0 || !isHost(host)) return oneHost;
  const target = request.url ?? '';
  if (!target.startsWith('/')) {
    const named = /^http:\/\//i.test(target) ? parsed(target) : undefined;
    if (named === undefined || named.username !== '' || named.password !== '') return badTarget;
    request.url = `${named.pathname}${named.search}`;
    request.headers.host = named.host;
  }
  const settled = request.headers.host ?? '';
  if (!allowedHosts.includes(nameOf(settled))) return otherHost;
  return parsed(`http://${settled}${request.url}`) === undefined ? badTarget : undefined;
}

/** The port is not compared: it is fixed by the socket that the request came in on. */
function nameOf(host: string): string {
  return host.replace(/:\d*$/, '').toLowerCase();
}

function isHost(text: string): boolean {
  const [, port = ''] = /^(?:\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{0,5}))?$/i.exec(text) ?? [undefined, 'none'];
  return port !== 'none' && Number(port) <= 65_535;
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
