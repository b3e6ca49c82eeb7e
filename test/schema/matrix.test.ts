import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whycan } from '../cli/whycan.ts';
import { ask, emptyApp } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

const document = `query q(
  $capabilities: [String!]!, $deviceGroups: [String!], $in: String, $kind: PopulationKind, $everybody: Boolean! = false,
  $outcomes: [Outcome!], $text: String, $assuming: [ChangeInput!], $orderBy: PeopleOrder, $from: Int,
  $first: Int, $after: String, $last: Int, $at: Int
) {
  matrix(
    capabilities: $capabilities, deviceGroups: $deviceGroups, in: $in, kind: $kind, includeDisabled: $everybody,
    outcomes: $outcomes, text: $text, assuming: $assuming, orderBy: $orderBy, from: $from,
    first: $first, after: $after, last: $last, at: $at
  ) {
    __typename
    ... on Problem { code message }
    ... on MatrixConnection {
      snapshot people totalCount
      columns { capability { key name } deviceGroup { key name } counts { allow eligible conditional unknown deny } }
      edges { node { person { kind key name } isGuest isEnabled cells } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;

interface Table {
  readonly people: number;
  readonly totalCount: number;
  readonly columns: readonly {
    readonly capability: { readonly key: string };
    readonly deviceGroup: { readonly key: string } | null;
    readonly counts: Readonly<Record<string, number>>;
  }[];
  readonly edges: readonly {
    readonly node: { readonly person: { readonly key: string }; readonly cells: readonly string[] };
  }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

async function table(variables: Record<string, unknown>): Promise<Table> {
  const reply = await ask(served.app, document, variables);
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['matrix'] as Table;
}

function keysOf({ edges }: Table): string[] {
  return edges.map(({ node }) => node.person.key);
}

const twoColumns = { capabilities: ['mde.device.isolate', 'mdo.mail.remediate'] };
const withGroups = { ...twoColumns, deviceGroups: ['domain-controllers', 'ungrouped'] };

describe('a matrix', () => {
  it('has in each cell what the question itself comes to, for everybody and per device group', async () => {
    const { columns, edges, people } = await table({ ...withGroups, everybody: true, first: 100 });
    expect(columns.map(({ capability, deviceGroup }) => [capability.key, deviceGroup?.key])).toEqual([
      ['mde.device.isolate', undefined],
      ['mde.device.isolate', 'domain-controllers'],
      ['mde.device.isolate', 'ungrouped'],
      ['mdo.mail.remediate', undefined],
    ]);
    expect(edges).toHaveLength(people);
    const questions = edges.flatMap(({ node }) =>
      columns.map(({ capability, deviceGroup }) => ({
        user: node.person.key,
        capability: capability.key,
        ...(deviceGroup ? { on: { deviceGroup: deviceGroup.key } } : {}),
      })),
    );
    const reply = await ask(
      served.app,
      'query ($questions: [QuestionInput!]!) { checks(questions: $questions) { ... on Decision { verdict state } } }',
      { questions },
    );
    const decisions = reply.json.data?.['checks'] as readonly { readonly verdict: string; readonly state: string }[];
    const outcomes = decisions.map(({ verdict, state }) => (state === 'AFTER_ACTIVATION' ? 'ELIGIBLE' : verdict));
    expect(edges.flatMap(({ node }) => node.cells)).toEqual(outcomes);
    expect(new Set(outcomes)).toEqual(new Set(['ALLOW', 'ELIGIBLE', 'DENY']));
  });

  it('counts each column as the command line does, whoever is listed', async () => {
    const { code, out } = await whycan('matrix', '--json', '--capabilities', twoColumns.capabilities.join(','));
    expect(code).toBe(0);
    const { people, capabilities } = JSON.parse(out);
    const found = await table({ ...twoColumns, text: 'ana torres' });
    expect(keysOf(found)).toEqual(['ana']);
    expect(found.totalCount).toBe(1);
    expect(found.people).toBe(people);
    expect(found.columns.map(({ counts }) => counts)).toEqual(
      capabilities.map(({ counts }: { readonly counts: object }) => counts),
    );
  });

  it('lists only those to whom some column comes to what is asked for', async () => {
    const able = await table({ ...withGroups, outcomes: ['ALLOW', 'ELIGIBLE'], first: 100 });
    const all = await table({ ...withGroups, first: 100 });
    expect(able.edges).toEqual(
      all.edges.filter(({ node }) => node.cells.some((cell) => cell === 'ALLOW' || cell === 'ELIGIBLE')),
    );
    expect([able.totalCount, all.totalCount]).toEqual([able.edges.length, able.people]);
    expect(able.totalCount).toBeLessThan(all.totalCount);
    expect(able.columns).toEqual(all.columns);
  });

  it('is about a group, a kind, or everybody with disabled accounts', async () => {
    expect(keysOf(await table({ ...twoColumns, in: 'tier2' }))).toEqual(['ana', 'jack', 'nia', 'omar']);
    const applications = await table({ ...twoColumns, kind: 'APPLICATION' });
    expect([applications.people, keysOf(applications)]).toEqual([2, ['hunting-notebooks', 'soar']]);
    expect(keysOf(await table({ ...twoColumns, text: 'leo m' }))).toEqual([]);
    const disabled = await table({ ...twoColumns, text: 'LEO M', everybody: true });
    expect(disabled.edges.map(({ node }) => node)).toMatchObject([
      { person: { key: 'leo' }, isEnabled: false, cells: ['DENY', 'DENY'] },
    ]);
  });

  it('is another one under assumptions', async () => {
    const cells = async (assuming?: readonly object[]) =>
      (await table({ ...twoColumns, assuming, text: 'ben carter' })).edges[0]?.node.cells;
    expect(await cells()).toEqual(['DENY', 'DENY']);
    expect(await cells([{ addMember: { group: 'tier2', member: 'ben' } }])).toEqual(['ALLOW', 'DENY']);
  });

  it('is read page by page in either order, and from any place', async () => {
    const names = (await table({ ...twoColumns, first: 100 })).edges.map(({ node }) => node.person.key);
    const first = await table({ ...twoColumns, first: 3 });
    const second = await table({ ...twoColumns, first: 3, after: first.pageInfo['endCursor'] });
    expect([...keysOf(first), ...keysOf(second)]).toEqual(names.slice(0, 6));
    expect(keysOf(await table({ ...twoColumns, first: 2, from: names.length - 2 }))).toEqual(names.slice(-2));
    expect(keysOf(await table({ ...twoColumns, first: 2, from: names.length }))).toEqual([]);
    const backwards = await table({ ...twoColumns, first: 2, from: 1, orderBy: 'NAME_DESC' });
    expect(keysOf(backwards)).toEqual(names.toReversed().slice(1, 3));
    expect(backwards.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });

  it('costs one read of everybody, and nothing for a further page', async () => {
    const reads = await served.readsOfNewServer(async (app) => {
      await ask(app, document, { ...withGroups, first: 5 });
      await ask(app, document, { ...withGroups, first: 5, from: 20 });
    });
    expect(reads).toEqual(['everybody/read']);
  });

  it.each([
    ['no capabilities', { capabilities: [] }, 'InvalidQuestion', 'capabilities: expected 1 to 40, not 0.'],
    [
      'too many capabilities',
      { capabilities: Array(41).fill('mde.device.isolate') },
      'InvalidQuestion',
      'expected 1 to 40, not 41.',
    ],
    [
      'too many device groups',
      { ...twoColumns, deviceGroups: Array(21).fill('servers') },
      'InvalidQuestion',
      'expected at most 20, not 21.',
    ],
    [
      'a misspelt device group',
      { ...twoColumns, deviceGroups: ['server'] },
      'InvalidQuestion',
      'the id "server" (did you mean "servers"?)',
    ],
    [
      'a misspelt capability',
      { capabilities: ['mde.device.isolat'] },
      'UnknownCapability',
      'Unknown capability "mde.device.isolat"',
    ],
    [
      'a permission',
      { capabilities: ['permission:so.sd.response'] },
      'InvalidQuestion',
      'only capabilities can be columns',
    ],
    ['a capability that takes a command', { capabilities: ['mde.lr.command'] }, 'InvalidQuestion', 'command'],
    [
      'a group that nobody knows',
      { ...twoColumns, in: 'tier9' },
      'UnknownGroup',
      'No group of the tenant has the id "tier9"',
    ],
    ['a place before the first', { ...twoColumns, from: -1 }, 'InvalidCursor', 'the first row has the place 0'],
    ['a snapshot that is not there', { ...twoColumns, at: 99 }, 'UnknownSnapshot', 'Snapshot 99 does not exist'],
  ])('with %s cannot be made, and says why', async (_, variables, type, message) => {
    expect(await table(variables)).toMatchObject({ __typename: type, message: expect.stringContaining(message) });
  });

  it('cannot be made when nothing is loaded', async () => {
    const reply = await ask(emptyApp().app, document, twoColumns);
    expect(reply.json.data?.['matrix']).toMatchObject({ __typename: 'NothingLoaded' });
  });

  it('may be as large as its bounds once, and not twice in a document', async () => {
    const largest = { capabilities: Array(40).fill('mde.device.isolate'), deviceGroups: Array(20).fill('servers') };
    expect((await table({ ...largest, first: 100 })).columns).toHaveLength(2);
    const twice = `query ($capabilities: [String!]!, $deviceGroups: [String!]) {
      one: matrix(capabilities: $capabilities, deviceGroups: $deviceGroups, first: 100) { ...t }
      two: matrix(capabilities: $capabilities, deviceGroups: $deviceGroups, first: 100) { ...t }
    }
    fragment t on MatrixConnection { edges { node { person { key } cells } } }`;
    const reply = await ask(served.app, twice, largest);
    expect(reply.json.errors?.[0]).toMatchObject({ extensions: { code: 'DOCUMENT_TOO_EXPENSIVE' } });
  });
});
