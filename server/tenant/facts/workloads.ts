import type { LiveResponseSwitches, Plans } from '../../access/terms/facts.ts';
import { type Product, productOf, products, type Workload } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { Path } from '../../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import type { Report } from './report.ts';

/** Workload codes, each once, in the order of the document. */
export function readWorkloads(codes: readonly string[], path: Path, catalogue: Catalogue, report: Report): Workload[] {
  const found = new Set<Workload>();
  for (const [index, code] of codes.entries()) {
    const reading = catalogue.workload(code);
    if ('value' in reading) found.add(reading.value);
    else report.unknown([...path, index], reading.problem, reading.suggestion);
  }
  return [...found];
}

/** The data sources that workload codes stand for, each once, in their usual order. */
export function readProducts(codes: readonly string[], path: Path, catalogue: Catalogue, report: Report): Product[] {
  const found = new Set(readWorkloads(codes, path, catalogue, report).map(productOf));
  return products.filter((product) => found.has(product));
}

type WrittenWorkloads = NonNullable<TenantShape['workloads']>;

/** The switches of live response that are stated. */
export function readLiveResponse(written: WrittenWorkloads['mde']['liveResponse']): LiveResponseSwitches {
  const stated = Object.entries(written ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated.map(([key, value]) => [key, value === 'on']));
}

/** The plans that are stated. */
export function readPlans(written: WrittenWorkloads['plans']): Plans {
  return Object.fromEntries(Object.entries(written ?? {}).filter(([, plan]) => plan !== undefined));
}
