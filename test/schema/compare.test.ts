import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whycan } from '../cli/whycan.ts';
import { ask, emptyApp } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

const document = `query ($who: [String!]!, $assuming: [ChangeInput!], $at: Int) {
  compare(who: $who, assuming: $assuming, at: $at) {
    __typename
    ... on Problem { code message suggestion }
    ... on Comparison {
      snapshot same different
      people { kind key name node { __typename } }
      rows { capability { kind key name } verdicts only { kind key } because }
    }
  }
}`;

interface Named {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
}

interface Compared {
  readonly __typename: string;
  readonly snapshot: number;
  readonly same: number;
  readonly different: number;
  readonly people: readonly (Named & { readonly node: { readonly __typename: string } | null })[];
  readonly rows: readonly {
    readonly capability: Named;
    readonly verdicts: readonly string[];
    readonly only: readonly Named[];
    readonly because: string;
  }[];
}

async function compared(variables: Record<string, unknown>): Promise<Compared> {
  const reply = await ask(served.app, document, variables);
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['compare'] as Compared;
}

describe('people and groups side by side', () => {
  it.each([[['ana', 'ben']], [['ana', 'tier2', 'eve']], [['leo', 'kai', 'tier3', 'theo']]])(
    '%j differ in what the command line says',
    async (who) => {
      const { code, out } = await whycan('compare', ...who, '--json');
      expect(code).toBe(0);
      const { snapshot, same, different, people, rows } = await compared({ who });
      expect({
        snapshot,
        people: people.map(({ key }) => key),
        names: people.map(({ name }) => name),
        rows: rows.map(({ capability, only, ...row }) => ({
          capability: capability.key,
          title: capability.name,
          ...row,
          only: only.map(({ key }) => key),
        })),
        same,
        different,
      }).toEqual(JSON.parse(out));
      expect(rows.length).toBe(different);
      expect(different).toBeGreaterThan(0);
    },
  );

  it('are named with their kinds, and can be read on from there', async () => {
    const { people } = await compared({ who: ['ana', 'tier2'] });
    expect(people.map(({ kind, node }) => [kind, node?.__typename])).toEqual([
      ['USER', 'User'],
      ['GROUP', 'Group'],
    ]);
  });

  it('are others under assumptions', async () => {
    const isolating = async (assuming?: readonly object[]) =>
      (await compared({ who: ['ana', 'ben'], assuming })).rows.find(
        ({ capability }) => capability.key === 'mde.device.isolate',
      )?.verdicts;
    expect(await isolating()).toEqual(['ALLOW', 'DENY']);
    expect(await isolating([{ setAccount: { user: 'ana', enabled: false } }])).toBeUndefined();
  });

  it('cost one read for people, and none for groups', async () => {
    const reads = await served.readsOfNewServer((app) => ask(app, document, { who: ['ana', 'ben', 'eve', 'kai'] }));
    expect(reads).toEqual(['person/with-devices']);
  });

  it.each([
    [{ who: ['ana'] }, 'InvalidQuestion', 'who: expected 2 to 4 users, service principals or groups, not 1'],
    [{ who: ['a', 'b', 'c', 'd', 'e'] }, 'InvalidQuestion', 'who: expected 2 to 4'],
    [
      { who: ['ana', 'anna'] },
      'UnknownPrincipal',
      'No user, service principal or group of the tenant has the id "anna"',
    ],
    [{ who: ['ana', 'ben'], assuming: [{ deactivate: 'XSPM' }] }, 'InvalidQuestion', 'assuming[0]'],
    [{ who: ['ana', 'ben'], at: 99 }, 'UnknownSnapshot', 'Snapshot 99 does not exist'],
  ])('%j cannot be compared', async (variables, type, message) => {
    expect(await compared(variables)).toMatchObject({
      __typename: type,
      message: expect.stringContaining(message),
    });
  });

  it('cannot be compared when nothing is loaded', async () => {
    const reply = await ask(emptyApp().app, document, { who: ['ana', 'ben'] });
    expect(reply.json.data?.['compare']).toMatchObject({ __typename: 'NothingLoaded' });
  });
});
