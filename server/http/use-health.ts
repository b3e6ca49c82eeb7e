import type { Plugin } from 'graphql-yoga';
import { healthPath, readinessPath } from './paths.ts';

/** `/healthz`: the process answers. `/readyz`: it can answer questions too, because the database does. */
export function useHealth(probe: (signal: AbortSignal) => Promise<unknown>): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      if (url.pathname === healthPath) endResponse(fetchAPI.Response.json({ status: 'ok' }));
      if (url.pathname !== readinessPath) return;
      const ready = await probe(AbortSignal.timeout(3_000)).then(
        () => true,
        () => false,
      );
      const status = ready ? 'ready' : 'the database does not answer';
      endResponse(fetchAPI.Response.json({ status }, { status: ready ? 200 : 503 }));
    },
  };
}
