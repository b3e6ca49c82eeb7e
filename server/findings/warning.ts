import type { NodeReference } from '../access/terms/node.ts';
import type { WarningId } from './ids.ts';

/** Where a tenant states something: at a node, or in one field of it. Whoever read the tenant knows the line. */
export interface FactPlace {
  readonly node: NodeReference;
  readonly field?: 'access' | 'groups' | 'permissions' | 'principals' | 'scopes';
}

/** A configuration warning: valid, but probably not intended; `id` is what an expectation names after `warns`. */
export interface Warning {
  readonly id: WarningId;
  readonly sentence: string;
  /** What it is about; of very many the first. */
  readonly nodes: readonly NodeReference[];
  readonly at?: FactPlace;
}
