import type { Plugin } from 'graphql-yoga';

/** Refuses requests for a host name that is not ours, so that a page elsewhere cannot reach loopback by DNS rebinding. */
export function useHostCheck(allowedHosts: readonly string[]): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (isAllowed(request.headers.get('host'), allowedHosts)) return;
      const text =
        'whycan does not accept requests for this host name. Add the name to WHYCAN_ALLOWED_HOSTS and restart it.\n';
      endResponse(
        new fetchAPI.Response(text, { status: 421, headers: { 'content-type': 'text/plain; charset=utf-8' } }),
      );
    },
  };
}

/** The port is not compared: it is fixed by the socket the request came in on. */
function isAllowed(host: string | null, allowedHosts: readonly string[]): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.exec(host ?? '')?.[1];
  return name !== undefined && allowedHosts.includes(name.toLowerCase());
}
