import type { NodeReference } from '../access/terms/node.ts';

/** Where a tenant states something: at a node, or in one field of it. Whoever read the tenant knows the line. */
export interface FactPlace {
  readonly node: NodeReference;
  readonly field?: 'access' | 'groups' | 'permissions' | 'principals' | 'scopes';
}

/** What a rule found: something odd but legal about a tenant. */
export interface Finding {
  readonly sentence: string;
  /** What it is about; of very many the first. */
  readonly nodes: readonly NodeReference[];
  readonly at?: FactPlace;
}
