import { Client, cacheExchange, fetchExchange } from 'urql';

/** One endpoint of the same origin; answers of one snapshot never change, so the document cache suffices. */
export function createClient(): Client {
  return new Client({ url: '/graphql', preferGetMethod: false, exchanges: [cacheExchange, fetchExchange] });
}
