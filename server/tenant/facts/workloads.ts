import { type Product, productOf, products, type Workload } from '../../access/vocabulary.ts';
import type { Names } from '../catalogue.ts';
import type { Path } from '../document/problem.ts';
import type { Report } from './report.ts';

/** Workload codes, each once, in the order of the document. */
export function readWorkloads(codes: readonly string[], path: Path, names: Names, report: Report): Workload[] {
  const found = new Set<Workload>();
  for (const [index, code] of codes.entries()) {
    const reading = names.workload(code);
    if ('value' in reading) found.add(reading.value);
    else report.unknown([...path, index], reading.problem, reading.suggestion);
  }
  return [...found];
}

/** The data sources that workload codes stand for, each once, in their usual order. */
export function readProducts(codes: readonly string[], path: Path, names: Names, report: Report): Product[] {
  const found = new Set(readWorkloads(codes, path, names, report).map(productOf));
  return products.filter((product) => found.has(product));
}
