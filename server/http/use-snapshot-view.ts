import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/context.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import type { Turn } from '../turns/turns.ts';
import { requestIdOf } from './use-request-id.ts';

/** One document reads one snapshot, whatever is imported meanwhile. */
export function useSnapshotView(store: Context['store']): Plugin<Context> {
  const opened = new WeakMap<object, Promise<SnapshotView | undefined>>();
  return {
    onContextBuilding({ context, extendContext }) {
      const { request, signal, turn } = context;
      const view = () => {
        const pending = opened.get(request) ?? openUntilAborted(store, signal, turn);
        opened.set(request, pending);
        return pending;
      };
      extendContext({ store, view, requestId: requestIdOf(request) });
    },
    onExecute({ args }) {
      const { request } = args.contextValue;
      return { onExecuteDone: async () => (await opened.get(request)?.catch(() => undefined))?.release() };
    },
  };
}

/** A document that is stopped half-way ends without a word, so its view is given back by the signal. */
async function openUntilAborted(
  store: Context['store'],
  signal: AbortSignal,
  turn: Turn,
): Promise<SnapshotView | undefined> {
  const view = await store.open({ signal, turn });
  if (signal.aborted) view?.release();
  else signal.addEventListener('abort', () => view?.release(), { once: true });
  return view;
}
