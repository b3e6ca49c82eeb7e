import type { TenantFacts } from '../server/access/facts.ts';
import type { Store } from '../server/store/open-store.ts';
import { readTenantPath } from '../server/tenant/read-path.ts';
import { count, duration, timed } from './numbers.ts';
import type { Report } from './report.ts';
import { say, type Workplace } from './workplace.ts';

export interface Loaded {
  readonly facts: TenantFacts;
  readonly memberships: number;
  /** Nodes and edges of every kind. */
  readonly written: number;
  readonly loadMs: number;
}

/** Reads a tenant and stores it, as an import does, and measures both. */
export async function measureLoad(
  name: string,
  path: string,
  store: Store,
  { signal }: Workplace,
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
  return { facts, memberships, written, loadMs: loaded.ms };
}

const memberships50k = 50_000;

/** Over the whole load: people, groups, roles and devices are written in the same time. */
export function judgeLoad({ memberships, written, loadMs }: Loaded, report: Report): void {
  report.add(`nodes and edges loaded per second, of ${count(written)}`, count(written / (loadMs / 1_000)));
  const perSecond = memberships / (loadMs / 1_000);
  report.judge(
    `memberships loaded per second, of ${count(memberships)}`,
    count(perSecond),
    `≥ ${count(memberships50k)}`,
    perSecond >= memberships50k,
  );
}
