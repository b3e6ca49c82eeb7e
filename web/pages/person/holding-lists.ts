import type { NodeKind } from '../../api/vocabulary.ts';
import type { Paged } from '../../parts/lists/use-pages.ts';
import type { Person } from './person-document.ts';

export interface Holding {
  readonly id: string;
  readonly name: string;
  readonly isEligible: boolean;
}

export interface HoldingList extends Paged<Holding, string> {
  readonly kind: NodeKind;
  readonly title: string;
}

/** What a person is in or holds, list by list. */
export function holdingLists({ memberOf, entraRoles, unifiedAssignments, legacyRoles }: Person): HoldingList[] {
  const assignments = unifiedAssignments.edges.map(({ node }) => ({
    node: { id: node.id, displayName: `${node.role.displayName} · ${node.displayName}` },
  }));
  return [
    listOf('GROUP', 'Groups', memberOf),
    listOf('ENTRA_ROLE', 'Microsoft Entra roles', entraRoles),
    listOf('UNIFIED_ASSIGNMENT', 'Custom roles (Unified RBAC)', { ...unifiedAssignments, edges: assignments }),
    listOf('LEGACY_ROLE', 'Individual RBAC roles', legacyRoles),
  ];
}

interface Connection {
  readonly edges: readonly {
    readonly state?: 'ACTIVE' | 'ELIGIBLE';
    readonly node: { readonly id: string; readonly displayName: string };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function listOf(kind: NodeKind, title: string, { edges, pageInfo }: Connection): HoldingList {
  return {
    kind,
    title,
    items: edges.map(({ node, state }) => ({
      id: node.id,
      name: node.displayName,
      isEligible: state === 'ELIGIBLE',
    })),
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
  };
}
