import { HoldingList } from './holding-list.tsx';
import type { Person } from './person-document.ts';
import './holdings.css';

/** What the person is in or holds without a group between; the answers follow the chains from here. */
export function Holdings({ person }: { readonly person: Person }) {
  const { memberOf, entraRoles, unifiedAssignments, legacyRoles } = person;
  const assignments = unifiedAssignments.edges.map(({ node }) => ({
    node: { id: node.id, displayName: `${node.role.displayName} · ${node.displayName}` },
  }));
  const lists = [
    { kind: 'GROUP', title: 'Groups', edges: memberOf.edges, hasMore: memberOf.pageInfo.hasNextPage },
    { kind: 'ENTRA_ROLE', title: 'Entra roles', edges: entraRoles.edges, hasMore: entraRoles.pageInfo.hasNextPage },
    {
      kind: 'UNIFIED_ASSIGNMENT',
      title: 'Unified RBAC assignments',
      edges: assignments,
      hasMore: unifiedAssignments.pageInfo.hasNextPage,
    },
    { kind: 'LEGACY_ROLE', title: 'Legacy roles', edges: legacyRoles.edges, hasMore: legacyRoles.pageInfo.hasNextPage },
  ] as const;
  const filled = lists.filter((list) => list.edges.length > 0);
  return (
    <section className="card holdings" aria-labelledby="holdings-title">
      <h2 id="holdings-title" className="card-title">
        Held directly
      </h2>
      {filled.length === 0 && <p className="soft">No groups and no roles.</p>}
      {filled.map((list) => (
        <HoldingList key={list.kind} {...list} />
      ))}
    </section>
  );
}
