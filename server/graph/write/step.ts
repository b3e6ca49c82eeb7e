import { load, type Query } from '../cypher-files.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Rows that one Cypher file writes; `written` of its answers adds up to the weight of the rows. */
export interface WriteStep {
  readonly what: 'nodes' | 'edges';
  readonly query: Query;
  /** Writes the same edges between nodes whose numbers are known. */
  readonly byNode?: Query | undefined;
  readonly rows: Iterable<Row>;
  /** How many nodes or edges the row stands for. */
  readonly weightOf: (row: Row) => number;
}

export function nodeStep(query: string, rows: Iterable<Row>): WriteStep {
  return { what: 'nodes', query: load(query), rows, weightOf: () => 1 };
}

/** An edge with what it says beside its ends: scope, workload, level. */
export interface Edge extends Row {
  readonly from: string;
  readonly to: string;
}

/** Edges are looked up and sent by the node that they lead to. */
export function edgeStep(query: string, edges: readonly Edge[]): WriteStep {
  const byTarget = new Map<string, Omit<Edge, 'to'>[]>();
  for (const { to, ...edge } of edges) {
    const others = byTarget.get(to);
    if (others) others.push(edge);
    else byTarget.set(to, [edge]);
  }
  const rows = [...byTarget].map(([to, group]) => ({ to, edges: group }));
  return { what: 'edges', query: load(query), rows, weightOf: (row) => (row['edges'] as readonly Edge[]).length };
}

/** Many edges into one node: half as much to send and to look up as one row for each edge. */
export interface EdgesInto {
  readonly to: string;
  readonly from: Iterable<string>;
}

const edgesInRow = 10_000;

/** `byNode` names a Cypher file that writes the same edges between principals whose nodes are known. */
export function edgesIntoStep(query: string, edges: Iterable<EdgesInto>, byNode?: string): WriteStep {
  const weightOf = (row: Row): number => (row['from'] as readonly string[]).length;
  return {
    what: 'edges',
    query: load(query),
    byNode: byNode === undefined ? undefined : load(byNode),
    rows: rowsOf(edges),
    weightOf,
  };
}

function* rowsOf(edges: Iterable<EdgesInto>): Generator<Row> {
  for (const { to, from } of edges) {
    const ids = [...new Set(from)];
    for (let start = 0; start < ids.length; start += edgesInRow)
      yield { to, from: ids.slice(start, start + edgesInRow) };
  }
}

export interface Batch extends Pick<WriteStep, 'what' | 'query' | 'byNode'> {
  readonly rows: readonly Row[];
  readonly weight: number;
}

/** Cuts a step into batches of about `size` nodes or edges. */
export function* batchesOf({ what, query, byNode, rows, weightOf }: WriteStep, size: number): Generator<Batch> {
  let batch: Row[] = [];
  let weight = 0;
  for (const row of rows) {
    batch.push(row);
    weight += weightOf(row);
    if (weight < size) continue;
    yield { what, query, byNode, rows: batch, weight };
    batch = [];
    weight = 0;
  }
  if (weight > 0) yield { what, query, byNode, rows: batch, weight };
}
