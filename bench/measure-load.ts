import type { TenantFacts } from '../server/access/terms/facts.ts';
import type { Graph } from '../server/graph/driver.ts';
import { readTenantPath } from '../server/origins/read-path.ts';
import type { Store } from '../server/store/open-store.ts';
import { count, duration, timed } from './numbers.ts';
import type { Report } from './report.ts';
import { say, type Workplace } from './workplace.ts';

export interface Loaded {
  readonly facts: TenantFacts;
  readonly memberships: number;
  /** Nodes and edges of every kind. */
  readonly written: number;
  readonly loadMs: number;
  /** While memberships were written and nothing else. */
  readonly membershipMs: number;
}

export interface LoadClock {
  readonly graph: Graph;
  /** The time that writing memberships took since the last call, in milliseconds. */
  readonly takeMembershipMs: () => number;
}

/** Tells how long the writing of memberships takes; writers work at the same time, so it is from the first to the last. */
export function clockMemberships(graph: Graph): LoadClock {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  return {
    graph: {
      ...graph,
      write: async (query, parameters, limit) => {
        if (!/^group\/write-(members|nesting|eligible)$/.test(query.name)) return graph.write(query, parameters, limit);
        from = Math.min(from, performance.now());
        try {
          return await graph.write(query, parameters, limit);
        } finally {
          to = Math.max(to, performance.now());
        }
      },
    },
    takeMembershipMs: () => {
      const ms = Math.max(0, to - from);
      from = Number.POSITIVE_INFINITY;
      to = Number.NEGATIVE_INFINITY;
      return ms;
    },
  };
}

/** Reads a tenant and stores it, as an import does, and measures both. */
export async function measureLoad(
  name: string,
  path: string,
  store: Store,
  { signal }: Workplace,
  takeMembershipMs: LoadClock['takeMembershipMs'],
  report: Report,
): Promise<Loaded> {
  say(`Loading the ${name}.`);
  const parsed = await timed(() => readTenantPath(path, path, store.catalogue));
  if ('problems' in parsed.result) throw new Error(parsed.result.problems[0]?.message ?? 'The tenant is not usable.');
  const { facts } = parsed.result;
  const memberships = facts.groups.reduce((sum, { members, eligible }) => sum + members.length + eligible.length, 0);
  let written = 0;
  const onProgress = (progress: { readonly written: number }): void => {
    written = progress.written;
  };
  const loaded = await timed(() => store.importTenant(facts, { signal, onProgress }));
  report.add(`${name}: parse and check`, duration(parsed.ms));
  report.add(`${name}: load into Neo4j`, duration(loaded.ms));
  return { facts, memberships, written, loadMs: loaded.ms, membershipMs: takeMembershipMs() };
}

const memberships50k = 50_000;

export function judgeLoad({ memberships, written, loadMs, membershipMs }: Loaded, report: Report): void {
  const perSecond = memberships / (membershipMs / 1_000);
  report.judge(
    `memberships written per second, of ${count(memberships)}`,
    count(perSecond),
    `≥ ${count(memberships50k)}`,
    perSecond >= memberships50k,
  );
  report.add('… over the whole load, with people, devices and roles', count(memberships / (loadMs / 1_000)));
  report.add(`nodes and edges loaded per second, of ${count(written)}`, count(written / (loadMs / 1_000)));
}
