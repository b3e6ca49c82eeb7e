import type { EdgeKind, NodeKind } from '../../access/terms/vocabulary.ts';

export type Property = string | number | boolean | readonly string[] | undefined;

/** `id` is unique within the kind; of principals it is unique among all of them. */
export interface GraphNode {
  /** `Principal`: deleted or not known, but named somewhere. */
  readonly kind: NodeKind | 'Principal';
  readonly id: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, Property>>;
}

export type NodeAddress = Pick<GraphNode, 'kind' | 'id'>;

export interface GraphEdge {
  readonly kind: EdgeKind;
  readonly from: NodeAddress;
  readonly to: NodeAddress;
  readonly properties: Readonly<Record<string, Property>>;
}

/** Users, applications, groups and principals of other tenants never share an id. */
export function principal(id: string): NodeAddress {
  return { kind: 'Principal', id };
}
