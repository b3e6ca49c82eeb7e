import { setTimeout as pause } from 'node:timers/promises';
import { load, type Query } from './cypher-files.ts';
import { type Graph, integer } from './driver.ts';
import { DatabaseBusy, QueryProblem } from './errors.ts';
import { bulkLimit, readLimit } from './limits.ts';
import { NewerStore } from './snapshot-problems.ts';

/**
 * Raised with every change of labels, edges or properties that older code would misread. This code reads what every
 * earlier format wrote. 2: a snapshot's warnings have sources and nodes.
 */
const formatVersion = 2;
const indexesWithinSeconds = 60;
const tries = 20;
const mostPauseMs = 500;

/** Makes an empty database whycan's own, once; marks one of an earlier format, refuses one that a newer whycan wrote. */
export async function prepareStore(graph: Graph): Promise<void> {
  for (let left = tries; !(await isPrepared(graph)); left -= 1) {
    try {
      await createStore(graph);
    } catch (error) {
      // Another process may be making the same constraints: they are there, or can be made, a moment later.
      const isRace = error instanceof DatabaseBusy || error instanceof QueryProblem;
      if (!isRace || left <= 1) throw error;
      await pause(mostPauseMs * Math.random());
    }
  }
}

async function isPrepared(graph: Graph): Promise<boolean> {
  const [stored] = await graph.read<{ formatVersion: number }>(load('store/format'), {}, readLimit());
  if (stored === undefined) return false;
  if (stored.formatVersion > formatVersion) throw new NewerStore(stored.formatVersion, formatVersion);
  if (stored.formatVersion < formatVersion)
    await graph.write(load('store/upgrade'), { formatVersion: integer(formatVersion) }, bulkLimit());
  return true;
}

async function createStore(graph: Graph): Promise<void> {
  for (const file of ['schema/constraints', 'schema/indexes']) {
    for (const statement of statementsOf(load(file))) await graph.writeAlone(statement, {}, bulkLimit());
  }
  await graph.writeAlone(load('schema/await-indexes'), { seconds: indexesWithinSeconds }, bulkLimit());
  await graph.write(load('store/create'), { formatVersion: integer(formatVersion) }, bulkLimit());
}

/** Constraints and indexes are one statement each, kept in one file. */
export function statementsOf({ name, text }: Query): Query[] {
  return text
    .split(/;\s*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement, position) => ({ name: `${name} ${position + 1}`, text: statement }));
}
