import type { Plugin } from 'graphql-yoga';
import { healthPath, readinessPath } from './paths.ts';

/** `/healthz`: the process answers. `/readyz`: it can answer questions too, because the database does. */
export function useHealth(isReady: (signal: AbortSignal) => Promise<boolean>): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      if (url.pathname === healthPath) endResponse(fetchAPI.Response.json({ status: 'ok' }));
      if (url.pathname !== readinessPath) return;
      const ready = await isReady(AbortSignal.timeout(3_000)).catch(() => false);
      const status = ready ? 'ready' : 'the database does not answer';
      endResponse(fetchAPI.Response.json({ status }, { status: ready ? 200 : 503 }));
    },
  };
}
