import { type Exchange, makeOperation, mapExchange, type Operation } from 'urql';
import { atSnapshot } from './at-snapshot.ts';

/**
 * Asks one snapshot, whatever is asked: the one that is named or, from the first answer on, the one that was current
 * then. No document has to know about it. The answers of a client are therefore all of one snapshot.
 */
export function snapshotExchange(named: number | undefined): Exchange {
  let number = named;
  return mapExchange({
    onOperation: (operation) => (number === undefined ? operation : asked(operation, number)),
    onResult: ({ data }) => {
      const read: unknown = data?.tenant?.snapshot;
      if (typeof read === 'number') number ??= read;
    },
  });
}

/** The same operation for whoever waits for its result. */
function asked({ kind, key, query, variables, context }: Operation, at: number): Operation {
  if (kind === 'teardown') return makeOperation(kind, { key, query, variables }, context);
  return makeOperation(kind, { key, query: atSnapshot(query), variables: { ...variables, at } }, context);
}
