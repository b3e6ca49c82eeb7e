import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { ImportInterrupted } from '../../server/graph/snapshot-problems.ts';
import { currentSnapshot } from '../../server/graph/snapshots.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { emptyDatabase, testDatabase } from './database.ts';
import { groupOf, tenantWith, user } from './small-tenant.ts';
import { readPeople } from './stored.ts';

const { rulebook } = loadCatalogue();
const owner = newOwner();
let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
});
afterAll(() => graph.close());
beforeEach(async () => {
  await emptyDatabase(graph);
  await prepareStore(graph);
});

/** A tenant too large to be written in one transaction. */
const ids = Array.from({ length: 5_000 }, (_, index) => `p${index}`);
const large = tenantWith({
  people: ids.map((id) => user(id)),
  groups: [
    groupOf(
      'even',
      ids.filter((_, index) => index % 2 === 0),
    ),
    groupOf('last', ids.slice(-3)),
  ],
});

const theirGroups = [
  ['p0', ['even']],
  ['p1', []],
  ['p4998', ['even', 'last']],
  ['p4999', ['last']],
];

async function someGroups(snapshot: number) {
  const people = await readPeople(graph, snapshot, ['p0', 'p1', 'p4998', 'p4999']);
  return [...people].map(([id, { groups }]) => [id, [...groups].sort()]).sort();
}

type Rows = readonly { readonly from: readonly unknown[] }[];

/** A database that takes what one Cypher file writes without the first of it. */
function losing(name: string, withoutFirst: (rows: Rows) => Rows): Graph {
  return {
    ...graph,
    write: (query, parameters, limit) => {
      if (query.name !== name) return graph.write(query, parameters, limit);
      return graph.write(query, { ...parameters, rows: withoutFirst(parameters['rows'] as Rows) }, limit);
    },
  };
}

describe('an import of which the database has not written everything', () => {
  test.each<[string, (rows: Rows) => Rows]>([
    ['person/write-users', (rows) => rows.slice(1)],
    [
      'group/write-members-by-node',
      ([first, ...others]) => [{ ...first, from: first?.from.slice(1) ?? [] }, ...others],
    ],
  ])('fails, and nothing is current: one less of %s', async (name, withoutFirst) => {
    const work = writeSnapshot(losing(name, withoutFirst), large, rulebook, { owner });
    await expect(work).rejects.toBeInstanceOf(ImportInterrupted);
    expect(await currentSnapshot(graph)).toBeUndefined();
  });

  test('is the only one that fails', async () => {
    const { number } = await writeSnapshot(graph, large, rulebook, { owner });
    expect(await currentSnapshot(graph)).toBe(number);
    expect(await someGroups(number)).toEqual(theirGroups);
  });

  test('has the same memberships when the database answers in another order than it was asked', async () => {
    const asked: string[] = [];
    const turning: Graph = {
      ...graph,
      write: async (query, parameters, limit) => {
        asked.push(query.name);
        const rows = await graph.write<{ ids?: string[]; nodes?: number[] }>(query, parameters, limit);
        return rows.map((row) => ({ ...row, ids: row.ids?.toReversed(), nodes: row.nodes?.toReversed() })) as never;
      },
    };
    const { number } = await writeSnapshot(turning, large, rulebook, { owner });
    expect(await someGroups(number)).toEqual(theirGroups);
    expect(asked).toContain('group/write-members');
  });
});
