import type { NodeKind } from '../api/vocabulary.ts';

/** What is told of a thing: short facts, and lists of what it is linked with. */
export interface ThingFacts {
  readonly facts: readonly Fact[];
  readonly lists: readonly FactList[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface FactList {
  readonly title: string;
  readonly items: readonly FactItem[];
  /** The list ends here, what is linked does not. */
  readonly hasMore: boolean;
}

export interface FactItem {
  readonly id: string;
  readonly kind: NodeKind;
  readonly key?: string;
  readonly name: string;
  readonly isEligible: boolean;
}

interface Named {
  readonly id: string;
  readonly key?: string;
  readonly displayName: string;
  /** Of a permission: reading and managing are two that share a name. */
  readonly level?: string;
}

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly state?: 'ACTIVE' | 'ELIGIBLE' }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** A list of things of one kind; nothing when it is empty. */
export function listOf(title: string, kind: NodeKind, connection: Connection<Named>): FactList[] {
  return filled(title, connection, () => kind);
}

interface Principal extends Named {
  readonly __typename: string;
}

const principalKinds: Readonly<Record<string, NodeKind>> = {
  User: 'USER',
  ServicePrincipal: 'SERVICE_PRINCIPAL',
  Group: 'GROUP',
};

/** A list of people, applications and groups. */
export function principalsOf(title: string, connection: Connection<Principal>): FactList[] {
  return filled(title, connection, (node) => principalKinds[node.__typename] ?? 'USER');
}

export function wholeList(title: string, kind: NodeKind, nodes: readonly Named[]): FactList[] {
  return listOf(title, kind, { edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage: false } });
}

function filled<Node extends Named>(
  title: string,
  { edges, pageInfo }: Connection<Node>,
  kindOf: (node: Node) => NodeKind,
) {
  if (edges.length === 0) return [];
  const items = edges.map(({ node, state }) => ({
    id: node.id,
    kind: kindOf(node),
    ...(node.key !== undefined && { key: node.key }),
    name: nameOf(node),
    isEligible: state === 'ELIGIBLE',
  }));
  return [{ title, items, hasMore: pageInfo.hasNextPage }];
}

/** "Response (manage)": a permission is told from the other one of its name by its level. */
export function nameOf({ displayName, level }: Pick<Named, 'displayName' | 'level'>): string {
  return !level ? displayName : `${displayName} (${level})`;
}

/** Facts without the empty ones. */
export function factsOf(rows: Readonly<Record<string, string | null | undefined | false>>): Fact[] {
  return Object.entries(rows).flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
