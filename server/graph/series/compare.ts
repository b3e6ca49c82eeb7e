import type { Query } from '../cypher-files.ts';
import type { Row, WriteStep } from '../write/step.ts';
import { type EdgesToOne, edgesByTarget, edgesContent, sourceId } from './edges-by-target.ts';
import { Fingerprint, KnownObjects } from './fingerprint.ts';
import { nodeContent } from './observed.ts';
import { type Family, type WrittenEdges, type WrittenNodes, writtenBy } from './written-by.ts';

/** So many edges are read in the time in which one is written. */
const readsPerWrite = 8;

/** What a step writes of nodes that are new, or say something new. */
export interface NodeChanges {
  readonly query: Query;
  readonly written: WrittenNodes;
  readonly created: Row[];
  /** Nodes of which there is an older version. */
  readonly changed: string[];
  /** Knows which nodes are gone. */
  readonly known: KnownObjects;
}

export interface EdgeChanges {
  readonly query: Query;
  readonly written: WrittenEdges;
  /** Edges that cannot be there yet. */
  readonly created: EdgesToOne[];
  /** All edges into nodes into which other edges lead than before. */
  readonly changed: EdgesToOne[];
  /** Knows into which nodes no edge leads any more. */
  readonly known: KnownObjects;
}

export interface SeriesChanges {
  readonly nodes: readonly NodeChanges[];
  readonly edges: readonly EdgeChanges[];
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
  /** Nodes and edges. */
  readonly total: number;
  /** What the changes cost, in nodes and edges to write. */
  readonly touched: number;
}

/**
 * Compares what is to be stored with the fingerprint of an earlier snapshot. Edges belong to versions of nodes, so those of
 * a node that changed are created again.
 */
export function compareWith(
  salt: string,
  known: ReadonlyMap<string, Buffer>,
  steps: readonly WriteStep[],
): SeriesChanges {
  const fresh = new Map<Family, Set<string>>();
  const fingerprints = new Map<string, Fingerprint>();
  const count = { total: 0, touched: 0 };
  const begun = (name: string) => {
    const fingerprint = new Fingerprint(salt);
    fingerprints.set(name, fingerprint);
    return { fingerprint, objects: new KnownObjects(salt, known.get(name) ?? Buffer.alloc(0)) };
  };
  const nodes = steps.filter(({ what }) => what === 'nodes').map((step) => compareNodes(step));
  const edges = steps.filter(({ what }) => what === 'edges').map((step) => compareEdges(step));
  return { nodes, edges, fingerprints, ...count };

  function compareNodes({ query, rows }: WriteStep): NodeChanges {
    const { fingerprint, objects } = begun(query.name);
    const written = writtenBy(query);
    if (written.what !== 'nodes') throw new Error(`${query.name} writes no nodes.`);
    const changes: NodeChanges = { query, written, created: [], changed: [], known: objects };
    const isFresh = fresh.get(written.family) ?? new Set();
    fresh.set(written.family, isFresh);
    for (const row of rows) {
      const id = row['id'] as string;
      const compared = objects.compare(fingerprint.add(id, nodeContent(row)));
      count.total += 1;
      if (compared === 'same') continue;
      if (compared === 'changed') changes.changed.push(id);
      changes.created.push(row);
      isFresh.add(id);
    }
    count.touched += changes.created.length + objects.left;
    return changes;
  }

  function compareEdges({ query, rows }: WriteStep): EdgeChanges {
    const { fingerprint, objects } = begun(query.name);
    const written = writtenBy(query);
    if (written.what !== 'edges') throw new Error(`${query.name} writes no edges.`);
    const changes: EdgeChanges = { query, written, created: [], changed: [], known: objects };
    const freshTargets = fresh.get(written.to);
    const freshSources = fresh.get(written.from);
    for (const { to, sources } of edgesByTarget(rows)) {
      const compared = objects.compare(fingerprint.add(to, edgesContent(sources)));
      count.total += sources.length;
      if (compared === 'new' || freshTargets?.has(to)) changes.created.push({ to, sources });
      else if (compared === 'changed') changes.changed.push({ to, sources });
      else if (freshSources !== undefined && freshSources.size > 0) {
        const again = sources.filter((source) => freshSources.has(sourceId(source)));
        if (again.length > 0) changes.created.push({ to, sources: again });
      }
    }
    for (const { sources } of changes.created) count.touched += sources.length;
    for (const { sources } of changes.changed) count.touched += sources.length / readsPerWrite;
    return changes;
  }
}
