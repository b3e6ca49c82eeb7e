import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/context.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import type { Turn } from '../turns/turns.ts';
import { requestIdOf } from './use-request-id.ts';

type View = Promise<SnapshotView | undefined>;

/** A document compares few snapshots; each takes memory until it is answered. */
const mostSnapshots = 8;

/** One document reads the same snapshots throughout, whatever is imported meanwhile: the current one and those it names. */
export function useSnapshotView(store: Context['store']): Plugin<Context> {
  const opened = new WeakMap<object, Map<number | undefined, View>>();
  return {
    onContextBuilding({ context, extendContext }) {
      const { request, signal, turn } = context;
      const views = new Map<number | undefined, View>();
      opened.set(request, views);
      const viewAt = (number?: number): View => {
        const known = views.get(number);
        if (known) return known;
        if (views.size >= mostSnapshots) throw tooMany();
        const pending = openUntilAborted(store, number, signal, turn);
        views.set(number, pending);
        return pending;
      };
      extendContext({ store, view: () => viewAt(), viewAt, requestId: requestIdOf(request) });
    },
    onExecute({ args }) {
      const { request } = args.contextValue;
      return {
        onExecuteDone: async () => {
          for (const view of opened.get(request)?.values() ?? []) (await view.catch(() => undefined))?.release();
        },
      };
    },
  };
}

function tooMany(): GraphQLError {
  return new GraphQLError(`A document reads at most ${mostSnapshots} different snapshots. Ask in several documents.`, {
    extensions: { code: 'TOO_MANY_SNAPSHOTS' },
  });
}

/** A document that is stopped half-way ends without a word, so its view is given back by the signal. */
async function openUntilAborted(
  store: Context['store'],
  at: number | undefined,
  signal: AbortSignal,
  turn: Turn,
): View {
  const view = await store.open({ ...(at === undefined ? {} : { at }), signal, turn });
  if (signal.aborted) view?.release();
  else signal.addEventListener('abort', () => view?.release(), { once: true });
  return view;
}
