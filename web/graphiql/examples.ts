import type { Examples } from './tabs.ts';

const fallback: Examples = {
  person: '',
  group: '',
  permission: 'so.sd.response',
  capability: 'mde.device.isolate',
};

const query =
  'query ($at: Int) { users(first: 1, at: $at) { edges { node { key } } } groups(first: 1, at: $at) { edges { node { key } } } }';

interface Page {
  readonly edges: readonly { readonly node: { readonly key: string } }[];
}

/** A person and a group of the current snapshot, or of another one; the tabs open without them when the server does not answer. */
export async function loadExamples(at: number | undefined): Promise<Examples> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { at } }),
    });
    const { data }: { data?: { users: Page; groups: Page } } = await response.json();
    return {
      ...fallback,
      person: data?.users.edges[0]?.node.key ?? '',
      group: data?.groups.edges[0]?.node.key ?? '',
    };
  } catch {
    return fallback;
  }
}
