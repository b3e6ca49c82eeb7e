import type { UnifiedAssignment } from '../terms/facts.ts';
import type { Product } from '../terms/vocabulary.ts';
import { assignedEdges } from './assigned-edges.ts';
import { nodeName, type TrueEdge } from './edge.ts';
import { isUnified } from './regime.ts';
import { rowsGranting } from './role-permissions.ts';
import type { Scene } from './scene.ts';

/** The data source Endpoint covers IoT (S-43). */
export function coversProduct({ dataSources }: UnifiedAssignment, product: Product): boolean {
  if (dataSources === 'all' || dataSources.includes(product)) return true;
  return product === 'IOT' && dataSources.includes('MDE');
}

const scopeKinds = ['mdi:domain:', 'mdi:ou:', '/CloudSet/', '/SentinelScope/'];

function isUnscoped({ scopes }: UnifiedAssignment): boolean {
  return scopes.length === 0 || scopes.includes('/');
}

/** A scope of unknown kind narrows every data source by nobody knows how much (S-08, S-41). */
export function hasUnknownScope(assignment: UnifiedAssignment): boolean {
  if (isUnscoped(assignment)) return false;
  return assignment.scopes.some((scope) => !scopeKinds.some((kind) => scope.startsWith(kind)));
}

export function hasIdentityScope(assignment: UnifiedAssignment): boolean {
  return !isUnscoped(assignment) && assignment.scopes.some((scope) => scope.startsWith('mdi:'));
}

/**
 * Assignments that cover the product, and their roles where they grant the permission.
 * Coverage alone is asked for where "all data sources" is the condition (S-44): there the regime does not matter.
 */
export function unifiedEdges(
  scene: Scene,
  permission: string,
  product: Product,
  asks: 'access' | 'coverage',
): TrueEdge[] {
  const { facts, rulebook } = scene;
  if (asks === 'access' && !isUnified(facts, product)) return [];
  const edges: TrueEdge[] = [];
  for (const role of facts.unifiedRoles) {
    const rows = rowsGranting(facts, rulebook, role, permission);
    if (rows.size === 0) continue;
    const roleNode = nodeName('UnifiedRole', role.id);
    edges.push({ kind: 'GRANTS', from: roleNode, to: nodeName('Permission', permission, product), rows });
    for (const assignment of role.assignments) {
      if (!coversProduct(assignment, product)) continue;
      const to = nodeName('UnifiedAssignment', assignment.id);
      const isUncertain = hasUnknownScope(assignment);
      edges.push(...assignedEdges(scene, assignment.principals, product, { kind: 'ASSIGNED', to, isUncertain }));
      edges.push({ kind: 'OF_ROLE', from: to, to: roleNode });
    }
  }
  return edges;
}
