import type { Client } from '../client.ts';
import type { PeerQuestion } from './tuples.ts';

const document = `query WhoCan($capability: String!, $deviceGroup: String!, $after: String) {
  whoCan(capability: $capability, on: { deviceGroup: $deviceGroup }, first: 100, after: $after) {
    ... on WhoCanConnection {
      edges { node { person { key } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Page {
  readonly edges: readonly { readonly node: { readonly person: { readonly key: string } } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Ids of everybody who can do it, all pages of them. */
export async function askWhycan(client: Client, { capability, deviceGroup }: PeerQuestion): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: { data: { whoCan: Page } } = await client.ask(document, { capability, deviceGroup, after });
    found.push(...data.whoCan.edges.map(({ node }) => node.person.key));
    if (!data.whoCan.pageInfo.hasNextPage) return found;
    after = data.whoCan.pageInfo.endCursor;
  }
}
