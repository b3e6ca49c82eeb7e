import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/context.ts';
import type { Reading } from '../store/reading.ts';
import { requestIdOf } from './use-request-id.ts';

/** One document reads one snapshot, whatever is imported meanwhile. */
export function useReading(store: Context['store']): Plugin<Context> {
  const opened = new WeakMap<object, Promise<Reading | undefined>>();
  return {
    onContextBuilding({ context, extendContext }) {
      const { request, signal } = context;
      const reading = () => {
        const pending = opened.get(request) ?? openUntilAborted(store, signal);
        opened.set(request, pending);
        return pending;
      };
      extendContext({ store, reading, requestId: requestIdOf(request) });
    },
    onExecute({ args }) {
      const { request } = args.contextValue;
      return { onExecuteDone: async () => (await opened.get(request)?.catch(() => undefined))?.release() };
    },
  };
}

/** A document that is stopped half-way ends without a word, so its reading is given back by the signal. */
async function openUntilAborted(store: Context['store'], signal: AbortSignal): Promise<Reading | undefined> {
  const reading = await store.open({ signal });
  if (signal.aborted) reading?.release();
  else signal.addEventListener('abort', () => reading?.release(), { once: true });
  return reading;
}
