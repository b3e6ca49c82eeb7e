import { isIPv6 } from 'node:net';

const everyAddress = ['0.0.0.0', '::'];

/** The address without the brackets a URL needs around IPv6. */
export function bareHost(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
}

export function isLoopback(host: string): boolean {
  const bare = bareHost(host);
  return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}

/** Whether a URL is an origin of this machine: loopback, without user, path, query or fragment. */
export function isLoopbackOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || !isLoopback(url.hostname)) return false;
  return url.username === '' && url.password === '' && url.href === `${url.origin}/` && !/[\\@?#]/.test(text);
}

/** As it appears in a Host header. */
function headerName(host: string): string {
  const bare = bareHost(host);
  return isIPv6(bare) ? `[${bare}]` : bare;
}

export function splitHosts(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export function isHostName(name: string): boolean {
  return isIPv6(bareHost(name)) || /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(name);
}

/** Names accepted in the Host header: the listed ones, or loopback and the address listened on. */
export function allowedHosts(list: string | undefined, host: string): readonly string[] {
  const listed = splitHosts(list);
  const own = everyAddress.includes(host) ? [] : [host];
  const names = listed.length > 0 ? listed : ['localhost', '127.0.0.1', '[::1]', ...own];
  return Object.freeze([...new Set(names.map(headerName))]);
}
