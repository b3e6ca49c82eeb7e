import { useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';

const catalogueDocument = graphql(`
  query Catalogue($after: String) {
    capabilities(first: 100, after: $after) {
      edges { node { id key title phrase section } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Capability = ResultOf<typeof catalogueDocument>['capabilities']['edges'][number]['node'];

/** Every capability of the catalogue, page after page. */
export function useCatalogue() {
  const client = useClient();
  const [capabilities, setCapabilities] = useState<readonly Capability[]>();
  const [error, setError] = useState<CombinedError>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const found: Capability[] = [];
      for (let after: string | null = null; ; ) {
        const answer: { data?: ResultOf<typeof catalogueDocument> | undefined; error?: CombinedError | undefined } =
          await client.query(catalogueDocument, { after }).toPromise();
        if (!isCurrent) return;
        setError(answer.error);
        if (!answer.data) return;
        const { edges, pageInfo } = answer.data.capabilities;
        found.push(...edges.map(({ node }) => node));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      setCapabilities(found);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [client, tries]);
  return { capabilities, error, retry: () => setTries(tries + 1) };
}
