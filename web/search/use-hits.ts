import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.ts';

const searchDocument = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 12) {
      total
      shown
      isTotalExact
      hits {
        kind
        key
        name
        detail
        badges
        node {
          id
          ... on Capability {
            takes
            workloads
          }
        }
      }
      questions {
        sentence
        person { key }
        capability { key }
        target { kind key }
      }
    }
  }
`);

export type SearchResult = ResultOf<typeof searchDocument>['search'];
export type SpokenQuestion = SearchResult['questions'][number];
export type Hit = SearchResult['hits'][number];

/** What the search finds; nothing is asked for an empty text. */
export function useHits(text: string) {
  const [{ data, fetching, error }] = useQuery({ query: searchDocument, variables: { text }, pause: text === '' });
  return { result: text === '' ? undefined : data?.search, isLoading: fetching, error };
}
