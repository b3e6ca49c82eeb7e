import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/context.ts';
import { oneAtATime, type Turns } from '../turns/turns.ts';
import { graphqlPath } from './paths.ts';

const retryAfterSeconds = 2;

/** Gives every request its turns, and refuses further ones while too many wait. */
export function useTurns(turns: Turns): Plugin<Pick<Context, 'signal' | 'turn'>> {
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname !== graphqlPath || !turns.isBusy()) return;
      const message = `whycan is busy with other questions. Try again in ${retryAfterSeconds} seconds.`;
      const body = { errors: [{ message, extensions: { code: 'BUSY' } }] };
      const headers = { 'retry-after': String(retryAfterSeconds) };
      endResponse(fetchAPI.Response.json(body, { status: 503, headers }));
    },
    onContextBuilding({ context, extendContext }) {
      extendContext({ turn: oneAtATime(turns.of(context.signal)) });
    },
  };
}
