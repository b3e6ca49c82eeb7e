import type { Row } from '../write/step.ts';

/** Where an edge comes from: an id, or an id with what the edge says. */
export type EdgeSource = string | { readonly from: string };

export interface EdgesToOne {
  readonly to: string;
  readonly sources: readonly EdgeSource[];
}

/** Rows of edges that follow each other and lead to the same node, as one. */
export function* edgesByTarget(rows: Iterable<Row>): Generator<EdgesToOne> {
  let to: string | undefined;
  let sources: EdgeSource[] = [];
  for (const row of rows) {
    if (row['to'] !== to && to !== undefined) {
      yield { to, sources };
      sources = [];
    }
    to = row['to'] as string;
    for (const source of (row['from'] ?? row['edges']) as readonly EdgeSource[]) sources.push(source);
  }
  if (to !== undefined) yield { to, sources };
}

export function sourceId(source: EdgeSource): string {
  return typeof source === 'string' ? source : source.from;
}

/** What a fingerprint keeps of the edges into one node. */
export function edgesContent(sources: readonly EdgeSource[]): string {
  return typeof sources[0] === 'string' ? sources.join('\n') : JSON.stringify(sources);
}

/** The row that writes them. */
export function rowOf({ to, sources }: EdgesToOne): Row {
  return typeof sources[0] === 'string' ? { to, from: sources } : { to, edges: sources };
}
