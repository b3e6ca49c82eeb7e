import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { checkout } from '../house/source-tree.ts';

const mutantShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  file: z.string().min(1),
  text: z.string().min(1),
  replacement: z.string(),
  tests: z.array(z.string().regex(/^test\/.+\.test\.ts$/)).min(1),
  why: z.string().min(1),
});

/** A small fault at the edge of a rule, and the test files that have to notice it. */
export type Mutant = z.infer<typeof mutantShape>;

/** Every fault of mutants.yaml, in its order. */
export function readMutants(): Mutant[] {
  return z.array(mutantShape).parse(load(readFileSync(join(checkout, 'test/mutants.yaml'), 'utf8')));
}

/** How often the text that a fault replaces stands in a source. A fault fits while that is once. */
export function countOf(source: string, { text }: Mutant): number {
  return source.split(text).length - 1;
}

/** The room that a file belongs to: `server/access`, `server/config`, `web/picture`. */
export function roomOf(file: string): string {
  return file.split('/').slice(0, 2).join('/').replace(/\.ts$/, '');
}
