import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whycan } from '../cli/whycan.ts';
import { contosoFacts } from '../graph/small-tenant.ts';
import { ask, emptyApp } from '../http/empty-app.ts';
import { answered, asJson, type Differences, differencesFragment, everyRow, rowVariables } from './differences.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
  const facts = contosoFacts(served.store.catalogue);
  await served.store.importTenant({
    ...facts,
    people: facts.people.filter(({ id }) => id !== 'ana'),
    groups: facts.groups.map((group) => ({
      ...group,
      members: group.members.filter((id) => id !== 'ana' && !(group.id === 'tier2' && id === 'tier2-emea')),
      eligible: group.eligible.filter((id) => id !== 'ana'),
    })),
    entraHoldings: facts.entraHoldings.filter(({ principal }) => principal !== 'ana'),
    deviceGroups: facts.deviceGroups.map((group) =>
      group.id === 'servers' ? { ...group, displayName: 'Server' } : group,
    ),
  });
});
afterAll(() => served?.close());

const document = `${differencesFragment}
query ($from: Int!, $to: Int!, ${rowVariables}) {
  diff(from: $from, to: $to) {
    __typename
    ... on Problem { code message }
    ... on Diff {
      from to remarks ...all
      facts {
        added removed changed
        list(first: 100) { totalCount edges { node { change kind from to sentence } } pageInfo { hasNextPage } }
      }
    }
  }
}`;

interface Fact {
  readonly change: string;
}

interface Diff extends Differences {
  readonly from: number;
  readonly to: number;
  readonly remarks: readonly string[];
  readonly facts: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly list: { readonly totalCount: number; readonly edges: readonly { readonly node: Fact }[] };
  };
}

function diff(from: number, to: number, variables: Record<string, unknown> = {}): Promise<Diff> {
  return answered(served, document, 'diff', { from, to, ...variables });
}

interface Named {
  readonly rows: { readonly edges: readonly { readonly node: { readonly person: object } }[] };
  readonly capabilities: readonly {
    readonly deviceGroups: readonly { readonly deviceGroup: { readonly key: string } }[];
  }[];
}

describe('what differs between two snapshots', () => {
  it.each([
    [1, 2],
    [2, 1],
  ])('from %i to %i is what the command line says', async (from, to) => {
    const { code, out } = await whycan('diff', String(from), String(to), '--json');
    expect(code).toBe(0);
    const found = await diff(from, to, { first: 100 });
    const rows = await everyRow((after) => diff(from, to, { first: 100, after }));
    const { list, ...counts } = found.facts;
    expect({
      from: found.from,
      to: found.to,
      remarks: found.remarks,
      ...asJson(found, rows),
      facts: { ...counts, list: list.edges.map(({ node }) => node) },
    }).toEqual(JSON.parse(out));
    expect([rows.length > 0, list.totalCount]).toEqual([true, counts.added + counts.removed + counts.changed]);
  });

  it('is nothing where both are the same', async () => {
    const { people, rows, facts } = await diff(1, 1);
    expect([people, rows.totalCount, facts.list.totalCount]).toEqual([
      { affected: 0, gain: 0, lose: 0, unchanged: 50 },
      0,
      0,
    ]);
  });

  it('names nodes of the later snapshot, whichever is current', async () => {
    const named = async (from: number, to: number) => {
      const query = `query ($from: Int!, $to: Int!) { diff(from: $from, to: $to) { ... on Diff {
        rows(first: 1, person: "ana") { edges { node { person { name node { __typename } } } } }
        capabilities { deviceGroups { deviceGroup { key name node { ... on DeviceGroup { displayName } } } } }
      } } }`;
      const reply = await ask(served.app, query, { from, to });
      expect(reply.json.errors).toBeUndefined();
      const { rows, capabilities } = (reply.json.data as { diff: Named }).diff;
      const groups = capabilities.flatMap(({ deviceGroups }) => deviceGroups.map(({ deviceGroup }) => deviceGroup));
      return [rows.edges[0]?.node.person, groups.find(({ key }) => key === 'servers')];
    };
    expect(await named(1, 2)).toEqual([
      { name: 'Ana Torres', node: null },
      { key: 'servers', name: 'Server', node: { displayName: 'Server' } },
    ]);
    expect(await named(2, 1)).toEqual([
      { name: 'Ana Torres', node: { __typename: 'User' } },
      { key: 'servers', name: 'Servers', node: { displayName: 'Servers' } },
    ]);
  });

  it('takes labels, current and previous in place of numbers', async () => {
    await served.store.mark(1, { label: 'before "Q1"' });
    const query = `query ($from: Int, $to: Int, $fromLabel: String, $toLabel: String) {
      diff(from: $from, to: $to, fromLabel: $fromLabel, toLabel: $toLabel) {
        __typename
        ... on Problem { message }
        ... on Diff { from to people { affected } rows(first: 1, person: "ana") { edges { node { person { node { __typename } } } } } }
      }
    }`;
    const asked = async (variables: object) => {
      const reply = await ask(served.app, query, variables as Record<string, unknown>);
      expect(reply.json.errors).toBeUndefined();
      return (reply.json.data as { diff: Record<string, unknown> }).diff;
    };
    const forwards = await asked({ from: 1, to: 2 });
    expect(forwards).toMatchObject({ from: 1, to: 2 });
    expect(await asked({ fromLabel: 'before "Q1"', toLabel: 'current' })).toEqual(forwards);
    expect(await asked({ fromLabel: 'previous', to: 2 })).toEqual(forwards);
    const backwards = await asked({ fromLabel: 'current', toLabel: 'before "Q1"' });
    expect(backwards).toEqual(await asked({ from: 2, to: 1 }));
    expect(backwards['rows']).toMatchObject({ edges: [{ node: { person: { node: { __typename: 'User' } } } }] });
    for (const [variables, message] of [
      [{ from: 1 }, 'to: name a snapshot by its number, or with toLabel by its label.'],
      [{ from: 1, fromLabel: 'current', to: 2 }, 'from and fromLabel both name a snapshot.'],
      [{ from: 1, toLabel: 'nope' }, 'toLabel: no snapshot that can still be read has the label "nope".'],
    ] as const)
      expect(await asked(variables)).toMatchObject({
        __typename: 'InvalidQuestion',
        message: expect.stringContaining(message),
      });
    await served.store.mark(2, { label: 'before "Q1"' });
    expect(await asked({ from: 1, toLabel: 'before "Q1"' })).toMatchObject({
      message: expect.stringContaining('is the label of the snapshots 2, 1. Name one by its number.'),
    });
    await served.store.mark(2, { label: null });
  });

  it('lists the facts that a filter leaves, with their number', async () => {
    const query = `{ diff(from: 1, to: 2) { ... on Diff { facts {
      added removed changed
      others: list(filter: { change: CHANGED }) { totalCount nodes { change } }
      left: list(filter: { change: REMOVED, kind: "MEMBER_OF", text: "ANA" }, first: 100) { totalCount nodes { change kind from } }
    } } } }`;
    const reply = await ask(served.app, query);
    type List = { totalCount: number; nodes: { change: string; kind: string; from: string }[] };
    const { facts } = (reply.json.data as { diff: { facts: { changed: number; others: List; left: List } } }).diff;
    expect(facts.others.totalCount).toBe(facts.changed);
    expect(facts.left.totalCount).toBe(facts.left.nodes.length);
    expect(new Set(facts.left.nodes.map((node) => JSON.stringify(node)))).toEqual(
      new Set([JSON.stringify({ change: 'REMOVED', kind: 'MEMBER_OF', from: 'ana' })]),
    );
  });

  it('costs a read of everybody in each, and one of all facts where they are asked for', async () => {
    const counts =
      'query ($from: Int!, $to: Int!) { diff(from: $from, to: $to) { ... on Diff { people { gain } causes { people } rows { totalCount } } } }';
    const reads = await served.readsOfNewServer(async (app) => {
      await ask(app, counts, { from: 1, to: 2 });
      await ask(app, document, { from: 1, to: 2 });
      await ask(app, document, { from: 1, to: 2, first: 100 });
    });
    const ofPeople = reads.filter((name) => /^(everybody|everything|person)/.test(name));
    expect(ofPeople).toEqual(['everybody/read', 'everybody/read', 'person/all', 'person/all', 'person/with-devices']);
  });

  it.each([
    [1, 99, 'UnknownSnapshot', 'Snapshot 99 does not exist'],
    [-1, 1, 'UnknownSnapshot', 'Snapshot -1 does not exist'],
  ])('from %i to %i cannot be told', async (from, to, type, message) => {
    expect(await diff(from, to)).toMatchObject({ __typename: type, message: expect.stringContaining(message) });
  });

  it('cannot be told when nothing is loaded', async () => {
    const reply = await ask(emptyApp().app, document, { from: 1, to: 2 });
    expect(reply.json.data?.['diff']).toMatchObject({ __typename: 'NothingLoaded' });
  });

  it('is read on with cursors of the later snapshot alone', async () => {
    const { rows } = await diff(1, 2, { first: 1 });
    const reply = await ask(served.app, document, { from: 2, to: 1, after: rows.pageInfo.endCursor });
    expect(reply.json.errors?.[0]).toMatchObject({
      message: 'after: this cursor is of snapshot 2, and the answer is of snapshot 1. Start without after.',
      extensions: { code: 'INVALID_CURSOR' },
    });
  });
});
