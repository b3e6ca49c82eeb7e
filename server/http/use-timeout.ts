import { setMaxListeners } from 'node:events';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Ends a request that takes too long or whose client is gone; `context.signal` stops its database queries with it.
 */
export function useTimeout(timeoutMs: number): Plugin<{ signal: AbortSignal }> {
  return {
    onContextBuilding({ context, extendContext }) {
      const deadline = new AbortController();
      // Every read of a document listens while it runs, and so does every snapshot; Node warns of more than ten.
      setMaxListeners(0, deadline.signal);
      const client = context.request.signal;
      const stop = () => deadline.abort(new GraphQLError('The client cancelled the request.'));
      if (client.aborted) stop();
      else client.addEventListener('abort', stop, { once: true });
      const timer = setTimeout(() => deadline.abort(tookTooLong(timeoutMs)), timeoutMs);
      timer.unref();
      deadline.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      extendContext({ signal: deadline.signal });
      timers.set(deadline.signal, timer);
    },
    onExecute({ args }) {
      const { signal } = args.contextValue;
      Object.assign(args, { signal });
      return { onExecuteDone: () => clearTimeout(timers.get(signal)) };
    },
  };
}

const timers = new WeakMap<AbortSignal, NodeJS.Timeout>();

function tookTooLong(timeoutMs: number): GraphQLError {
  const seconds = Math.round(timeoutMs / 100) / 10;
  return new GraphQLError(`The request took longer than ${seconds} seconds and was stopped. Ask for less at once.`, {
    extensions: { code: 'TIMEOUT' },
  });
}
