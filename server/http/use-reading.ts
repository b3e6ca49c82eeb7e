import type { Plugin } from 'graphql-yoga';
import type { Context, Reading } from '../schema/context.ts';
import { requestIdOf } from './use-request-id.ts';

/** Opens the current snapshot; it stays readable until the reading is released. */
export type OpenReading = (signal: AbortSignal) => Promise<Reading | undefined>;

/** One document reads one snapshot, whatever is imported meanwhile. */
export function useReading(open: OpenReading): Plugin<Context> {
  const opened = new WeakMap<object, Promise<Reading | undefined>>();
  return {
    onContextBuilding({ context, extendContext }) {
      const { request, signal } = context;
      const reading = () => {
        const pending = opened.get(request) ?? open(signal);
        opened.set(request, pending);
        return pending;
      };
      extendContext({ reading, requestId: requestIdOf(request) });
    },
    onExecute({ args }) {
      const { request } = args.contextValue;
      return { onExecuteDone: async () => (await opened.get(request)?.catch(() => undefined))?.release() };
    },
  };
}
