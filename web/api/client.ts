import { Client, cacheExchange, fetchExchange } from 'urql';
import { snapshotExchange } from './snapshot-exchange.ts';

/**
 * One endpoint of the same origin, and one snapshot of it: the one that is named, or the current one. Answers of one
 * snapshot never change, so the document cache suffices; another snapshot is read by another client.
 */
export function createClient(snapshot: number | undefined): Client {
  const exchanges = [cacheExchange, snapshotExchange(snapshot), fetchExchange];
  return new Client({ url: '/graphql', preferGetMethod: false, exchanges });
}
