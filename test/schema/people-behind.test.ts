import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

const document = `query q($kind: NodeKind!, $text: String!, $state: AccessState, $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, kinds: [$kind], first: 1) { hits { node { id ...on Group { ...g } ...on EntraRole { ...e } ...on UnifiedRole { ...u } ...on UnifiedAssignment { ...a } ...on LegacyRole { ...l } } } }
}
fragment g on Group { people(state: $state, first: $first, after: $after, last: $last, before: $before) { ...p } }
fragment e on EntraRole { people(state: $state, first: $first, after: $after, last: $last, before: $before) { ...p } }
fragment u on UnifiedRole { people(state: $state, first: $first, after: $after, last: $last, before: $before) { ...p } }
fragment a on UnifiedAssignment { people(state: $state, first: $first, after: $after, last: $last, before: $before) { ...p } }
fragment l on LegacyRole { people(state: $state, first: $first, after: $after, last: $last, before: $before) { ...p } }
fragment p on PeopleBehindConnection {
  totalCount
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { cursor node { isGuest isEnabled isAfterActivation person { kind key name } } }
}`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: Readonly<Record<string, unknown>> & { readonly endCursor: string | null };
  readonly edges: readonly {
    readonly node: {
      readonly isGuest: boolean;
      readonly isEnabled: boolean;
      readonly isAfterActivation: boolean;
      readonly person: { readonly kind: string; readonly key: string };
    };
  }[];
}

async function peopleOf(kind: string, text: string, variables: object = {}): Promise<Page> {
  const reply = await ask(served.app, document, { kind, text, ...variables });
  expect(reply.json.errors).toBeUndefined();
  const found = reply.json.data?.['search'] as {
    readonly hits: readonly { readonly node: { readonly people: Page } }[];
  };
  return found.hits[0]?.node.people ?? expect.fail(text);
}

function keysOf({ edges }: Page): string[] {
  return edges.map(({ node }) => node.person.key);
}

describe('the people behind', () => {
  it('a group are its members at any depth by name, with those whose account is disabled', async () => {
    const tier2 = await peopleOf('GROUP', 'SOC Tier 2');
    expect(keysOf(tier2)).toEqual(['ana', 'jack', 'nia', 'omar']);
    const tier3 = await peopleOf('GROUP', 'SOC Tier 3 Global');
    expect(tier3.edges.map(({ node }) => [node.person.key, node.isEnabled])).toEqual([
      ['ingrid', true],
      ['kai', true],
      ['leo', false],
    ]);
  });

  it('a group with an application are of both kinds', async () => {
    const { edges } = await peopleOf('GROUP', 'Threat Hunters');
    expect(edges.map(({ node }) => [node.person.kind, node.person.key])).toEqual([
      ['USER', 'hugo'],
      ['SERVICE_PRINCIPAL', 'hunting-notebooks'],
      ['USER', 'yuki'],
    ]);
  });

  it('a role hold it through groups too, some after activation, and nobody whose account is disabled', async () => {
    const responders = await peopleOf('UNIFIED_ROLE', 'SOC Tier 2 Responder');
    expect(responders.edges.map(({ node }) => [node.person.key, node.isAfterActivation])).toEqual([
      ['ana', false],
      ['eve', true],
      ['jack', false],
      ['nia', false],
      ['omar', false],
    ]);
    expect(keysOf(await peopleOf('UNIFIED_ROLE', 'SOC Tier 2 Responder', { state: 'AFTER_ACTIVATION' }))).toEqual([
      'eve',
    ]);
    expect(keysOf(await peopleOf('UNIFIED_ROLE', 'SOC Tier 3 Global Defender'))).not.toContain('leo');
    expect(keysOf(await peopleOf('ENTRA_ROLE', 'Security Operator', { state: 'NOW' }))).toEqual(['ana', 'nia']);
    const administrators = await peopleOf('ENTRA_ROLE', 'Security Administrator');
    expect(administrators.edges.map(({ node }) => [node.person.key, node.isAfterActivation])).toEqual([
      ['lea', false],
      ['oscar', true],
    ]);
  });

  it('an assignment are those of its own principals alone', async () => {
    expect(keysOf(await peopleOf('UNIFIED_ASSIGNMENT', 'Regional response'))).toEqual([
      ...['ana', 'eve', 'jack', 'nia', 'omar'],
    ]);
  });

  it('are listed page by page, in either direction, with exact counts', async () => {
    const first = await peopleOf('GROUP', 'SOC Tier 2', { first: 3 });
    expect([keysOf(first), first.totalCount, first.pageInfo['hasNextPage']]).toEqual([['ana', 'jack', 'nia'], 4, true]);
    const second = await peopleOf('GROUP', 'SOC Tier 2', { first: 3, after: first.pageInfo.endCursor });
    expect([keysOf(second), second.pageInfo['hasPreviousPage'], second.pageInfo['hasNextPage']]).toEqual([
      ['omar'],
      true,
      false,
    ]);
    expect(keysOf(await peopleOf('GROUP', 'SOC Tier 2', { last: 2 }))).toEqual(['nia', 'omar']);
  });

  it('cost one read of everybody, and the members of a group one more', async () => {
    const asked = async (kind: string, text: string) => {
      const reads = await served.readsOfNewServer((app) => ask(app, document, { kind, text }));
      return reads.filter((name) => !name.startsWith('search/'));
    };
    expect(await asked('UNIFIED_ROLE', 'SOC Tier 2 Responder')).toEqual(['everybody/read']);
    expect(await asked('GROUP', 'SOC Tier 2')).toEqual(['everybody/read', 'group/people-of']);
  });
});
