import type { Row, WriteStep } from '../write/step.ts';
import { type EdgeSource, edgesContent } from './edges-by-target.ts';
import type { Fingerprint } from './fingerprint.ts';

/** The same step, which takes its own fingerprint while its rows are written. */
export function observed(step: WriteStep, fingerprint: Fingerprint): WriteStep {
  const rows = step.what === 'nodes' ? observedNodes(step.rows, fingerprint) : observedEdges(step.rows, fingerprint);
  return { ...step, rows };
}

/** As a fingerprint keeps a node. */
export function nodeContent(row: Row): string {
  return JSON.stringify(row);
}

function* observedNodes(rows: Iterable<Row>, fingerprint: Fingerprint): Generator<Row> {
  for (const row of rows) {
    fingerprint.add(row['id'] as string, nodeContent(row));
    yield row;
  }
}

function* observedEdges(rows: Iterable<Row>, fingerprint: Fingerprint): Generator<Row> {
  let to: string | undefined;
  let sources: EdgeSource[] = [];
  const end = (): void => {
    if (to !== undefined) fingerprint.add(to, edgesContent(sources));
    sources = [];
  };
  for (const row of rows) {
    if (row['to'] !== to) end();
    to = row['to'] as string;
    for (const source of (row['from'] ?? row['edges']) as readonly EdgeSource[]) sources.push(source);
    yield row;
  }
  end();
}
