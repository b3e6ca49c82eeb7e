import type { NodeKind } from '../../api/vocabulary.ts';
import type { Paged } from '../lists/use-pages.ts';

/** What is told of a node: short facts, and lists of what it is linked with. */
export interface NodeFacts {
  readonly facts: readonly Fact[];
  readonly lists: readonly FactList[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface FactList extends Paged<FactItem, Cursor> {
  readonly title: string;
}

/** Lists in memory and lists of the database count their rows differently. */
export type Cursor = { readonly after: string } | { readonly afterRow: string };

export interface FactItem {
  readonly id: string;
  readonly kind: NodeKind;
  readonly key?: string;
  readonly name: string;
  readonly isEligible: boolean;
  readonly isDisabled?: true;
  readonly isGuest?: true;
}

interface Named {
  readonly id: string;
  readonly key?: string;
  readonly displayName: string;
  /** Of a permission: reading and managing are two that share a name. */
  readonly level?: string;
  readonly accountEnabled?: boolean | null;
  readonly userType?: string | null;
}

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly state?: 'ACTIVE' | 'ELIGIBLE' }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list of nodes of one kind; nothing when it is empty. */
export function listOf(
  title: string,
  kind: NodeKind,
  connection: Connection<Named>,
  counted: 'after' | 'afterRow' = 'after',
): FactList[] {
  return filled(title, connection, () => kind, counted);
}

interface Principal extends Named {
  readonly __typename: string;
}

const principalKinds: Readonly<Record<string, NodeKind>> = {
  User: 'USER',
  ServicePrincipal: 'SERVICE_PRINCIPAL',
  ForeignPrincipal: 'FOREIGN_PRINCIPAL',
  Group: 'GROUP',
};

/** A list of people, applications and groups. */
export function principalsOf(
  title: string,
  connection: Connection<Principal>,
  counted: 'after' | 'afterRow' = 'after',
): FactList[] {
  return filled(title, connection, (node) => principalKinds[node.__typename] ?? 'USER', counted);
}

export function wholeList(title: string, kind: NodeKind, nodes: readonly Named[]): FactList[] {
  return listOf(title, kind, {
    edges: nodes.map((node) => ({ node })),
    pageInfo: { hasNextPage: false, endCursor: null },
  });
}

function filled<Node extends Named>(
  title: string,
  { edges, pageInfo }: Connection<Node>,
  kindOf: (node: Node) => NodeKind,
  counted: 'after' | 'afterRow',
): FactList[] {
  if (edges.length === 0) return [];
  const items = edges.map(({ node, state }) => ({
    id: node.id,
    kind: kindOf(node),
    ...(node.key !== undefined && { key: node.key }),
    name: nameOf(node),
    isEligible: state === 'ELIGIBLE',
    ...(node.accountEnabled === false && { isDisabled: true as const }),
    ...(node.userType === 'Guest' && { isGuest: true as const }),
  }));
  return [{ title, items, next: nextOf(pageInfo, counted) }];
}

function nextOf(
  { hasNextPage, endCursor }: Connection<unknown>['pageInfo'],
  counted: 'after' | 'afterRow',
): Cursor | undefined {
  if (!hasNextPage || endCursor === null) return undefined;
  return counted === 'after' ? { after: endCursor } : { afterRow: endCursor };
}

/** "Response (manage)": a permission is told from the other one of its name by its level. */
export function nameOf({ displayName, level }: Pick<Named, 'displayName' | 'level'>): string {
  return !level ? displayName : `${displayName} (${level})`;
}

/** Facts without the empty ones. */
export function factsOf(rows: Readonly<Record<string, string | null | undefined | false>>): Fact[] {
  return Object.entries(rows).flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
