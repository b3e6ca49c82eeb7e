import { setTimeout as pause } from 'node:timers/promises';
import { load, type Query } from './cypher-files.ts';
import { type Graph, integer } from './driver.ts';
import { DatabaseBusy, QueryProblem } from './errors.ts';
import { formatVersion } from './format-version.ts';
import { bulkLimit, readLimit } from './limits.ts';
import { NewerStore } from './snapshot-problems.ts';

/** The index of names of a million people is made anew within this time. */
const indexesWithinSeconds = 100;
const tries = 20;
const mostPauseMs = 500;

/** Makes an empty database whycan's own, once; marks one of an earlier format, refuses one that a newer whycan wrote. */
export async function prepareStore(graph: Graph): Promise<void> {
  for (let left = tries; ; left -= 1) {
    const stored = await storedFormat(graph);
    if (stored === formatVersion) return;
    try {
      if (stored === undefined) await createStore(graph);
      else await upgradeStore(graph);
    } catch (error) {
      // Another process may be making the same constraints: they are there, or can be made, a moment later.
      const isRace = error instanceof DatabaseBusy || error instanceof QueryProblem;
      if (!isRace || left <= 1) throw error;
      await pause(mostPauseMs * Math.random());
    }
  }
}

async function storedFormat(graph: Graph): Promise<number | undefined> {
  const [stored] = await graph.read<{ formatVersion: number }>(load('store/format'), {}, readLimit());
  if (stored && stored.formatVersion > formatVersion) throw new NewerStore(stored.formatVersion, formatVersion);
  return stored?.formatVersion;
}

async function upgradeStore(graph: Graph): Promise<void> {
  for (const statement of statementsOf(load('schema/drop-outdated')))
    await graph.writeAlone(statement, {}, bulkLimit());
  await makeIndexes(graph);
  await graph.write(load('store/upgrade'), { formatVersion: integer(formatVersion) }, bulkLimit());
}

async function createStore(graph: Graph): Promise<void> {
  await makeIndexes(graph);
  const lastSnapshot = integer(graph.place?.published()?.number ?? 0);
  await graph.write(load('store/create'), { formatVersion: integer(formatVersion), lastSnapshot }, bulkLimit());
}

/** Those that are there already stay. */
async function makeIndexes(graph: Graph): Promise<void> {
  for (const file of ['schema/constraints', 'schema/indexes']) {
    for (const statement of statementsOf(load(file))) await graph.writeAlone(statement, {}, bulkLimit());
  }
  await graph.writeAlone(load('schema/await-indexes'), { seconds: indexesWithinSeconds }, bulkLimit());
}

/** Constraints and indexes are one statement each, kept in one file. */
export function statementsOf({ name, text }: Query): Query[] {
  return text
    .split(/;\s*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement, position) => ({ name: `${name} ${position + 1}`, text: statement }));
}
