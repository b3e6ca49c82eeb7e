import type { NodeReference } from '../access/terms/node.ts';
import type { Path } from '../document/problem.ts';
import type { WarningId } from './ids.ts';

/** Something odd but legal about a tenant; `id` is what an expectation names after `warns`. */
export interface Warning {
  readonly id: WarningId;
  readonly sentence: string;
  /** What it is about; of very many the first. */
  readonly nodes: readonly NodeReference[];
  readonly path?: Path;
}
