import { expect } from 'vitest';
import { ask } from '../http/empty-app.ts';
import type { Server } from './stored-contoso.ts';

/** Everything that `impact` and `diff` have in common, with a page of rows. */
export const differencesFragment = `fragment all on Differences {
  people { affected gain lose unchanged }
  capabilities {
    capability { kind key name } gain lose
    deviceGroups { deviceGroup { kind key name } gain lose }
  }
  causes { sentence nodes { kind key name } people gain { kind key } lose { kind key } }
  rows(first: $first, after: $after, last: $last, before: $before, person: $person, capability: $capability) {
    totalCount
    edges { cursor node { person { kind key name } capability { kind key } deviceGroup { kind key } before after sentence } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

export const rowVariables =
  '$first: Int, $after: String, $last: Int, $before: String, $person: String, $capability: String';

interface Named {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
}

interface Change {
  readonly gain: number;
  readonly lose: number;
}

export interface Row {
  readonly person: Named;
  readonly capability: Named;
  readonly deviceGroup: Named | null;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
}

export interface Differences {
  readonly __typename: string;
  readonly people: object;
  readonly capabilities: readonly (Change & {
    readonly capability: Named;
    readonly deviceGroups: readonly (Change & { readonly deviceGroup: Named })[];
  })[];
  readonly causes: readonly {
    readonly sentence: string;
    readonly nodes: readonly Named[];
    readonly people: number;
    readonly gain: readonly Named[];
    readonly lose: readonly Named[];
  }[];
  readonly rows: {
    readonly totalCount: number;
    readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
  };
}

/** The answer of a field, without errors. */
export async function answered<Answer>(
  { app }: Pick<Server, 'app'>,
  document: string,
  field: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const reply = await ask(app, document, variables);
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.[field] as Answer;
}

/** All rows, page after page. */
export async function everyRow(page: (after: string | null) => Promise<Differences>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const found: Differences['rows'] = (await page(after)).rows;
    rows.push(...found.edges.map(({ node }) => node));
    if (!found.pageInfo.hasNextPage) return rows;
    after = found.pageInfo.endCursor;
  }
}

/** As the command line writes it. */
export function asJson({ people, capabilities, causes, rows }: Differences, list: readonly Row[]) {
  const keysOf = (nodes: readonly Named[]) => nodes.map(({ key }) => key);
  return {
    people,
    capabilities: capabilities.map(({ capability, gain, lose, deviceGroups }) => ({
      id: capability.key,
      gain,
      lose,
      deviceGroups: deviceGroups.map(({ deviceGroup, ...change }) => ({ id: deviceGroup.key, ...change })),
    })),
    causes: causes.map(({ nodes, gain, lose, ...cause }) => ({
      ...cause,
      nodes: keysOf(nodes),
      gain: keysOf(gain),
      lose: keysOf(lose),
    })),
    rows: {
      total: rows.totalCount,
      shown: list.length,
      next: null,
      list: list.map(({ person, capability, deviceGroup, before, after, sentence }) => ({
        id: person.key,
        name: person.name,
        capability: capability.key,
        deviceGroup: deviceGroup?.key ?? null,
        before,
        after,
        sentence,
      })),
    },
  };
}
