import type { CapabilityRow } from '../../access/terms/rulebook.ts';
import { productOf, type Workload, workloads } from '../../access/terms/vocabulary.ts';

/** Workloads that tell answers about a capability apart. A capability of one product has the same answer for that one. */
export function nameableWorkloads({ products, tables, policies }: CapabilityRow): Workload[] {
  const named = new Set([
    ...products.keys(),
    ...[...tables.values()].flatMap((table) => [...table.products.keys()]),
    ...[...policies.values()].map(({ product }) => product),
  ]);
  return named.size < 2 ? [] : workloads.filter((workload) => named.has(productOf(workload)));
}
