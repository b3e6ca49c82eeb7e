import type { Examples } from './tabs.ts';

const fallback: Examples = {
  person: '',
  group: '',
  permission: 'so.sd.response',
  capability: 'mde.device.isolate',
};

const query = '{ users(first: 1) { edges { node { key } } } groups(first: 1) { edges { node { key } } } }';

interface Page {
  readonly edges: readonly { readonly node: { readonly key: string } }[];
}

/** A person and a group of what is loaded; the tabs open without them when the server does not answer. */
export async function loadExamples(): Promise<Examples> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
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
