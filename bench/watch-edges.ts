import { setTimeout as pause } from 'node:timers/promises';
import type { Graph } from '../server/graph/driver.ts';
import { bulkLimit } from '../server/graph/limits.ts';

const lookEveryMs = 250;
/** At the start and at the end other things are written too. */
const middle = { from: 0.1, to: 0.9 };

/** What is known without counting: the database keeps this number. */
const edgeCount = { name: 'bench/edges', text: 'MATCH ()-->() RETURN count(*) AS edges' } as const;

/** Watches another process write edges; `perSecond` tells how fast most of so many were written, if so many were. */
export function watchEdges(graph: Graph): { readonly perSecond: (expected: number) => Promise<number | undefined> } {
  const seen: { readonly atMs: number; readonly edges: number }[] = [];
  const ended = new AbortController();
  const watching = (async () => {
    while (!ended.signal.aborted) {
      const [row] = await graph.read<{ edges: number }>(edgeCount, {}, bulkLimit());
      seen.push({ atMs: performance.now(), edges: row?.edges ?? 0 });
      await pause(lookEveryMs);
    }
  })();
  return {
    async perSecond(expected) {
      ended.abort();
      await watching;
      const before = seen[0]?.edges ?? 0;
      const [from, to] = [middle.from, middle.to].map((share) =>
        seen.find(({ edges }) => edges - before >= share * expected),
      );
      if (from === undefined || to === undefined || to.atMs === from.atMs) return undefined;
      return ((to.edges - from.edges) / (to.atMs - from.atMs)) * 1_000;
    },
  };
}
