import type { Product } from '../vocabulary.ts';
import { nodeName, type TrueEdge } from './edge.ts';
import { edgesFromPrincipals } from './membership-edges.ts';
import { isInForce, isUnified, regimeFrom } from './regime.ts';
import { levelsOf } from './role-permissions.ts';
import type { Scene } from './scene.ts';

/** Directory roles held now and for the whole tenant. */
export function holdingEdges({ facts }: Scene): TrueEdge[] {
  return facts.entraHoldings
    .filter((holding) => holding.state === 'active' && holding.scope === '/')
    .flatMap((holding) =>
      edgesFromPrincipals(facts, [holding.principal], { kind: 'HOLDS', to: nodeName('EntraRole', holding.role) }),
    );
}

/** Table 2.7 and its companions; the Endpoint columns hold in Unified RBAC only. */
export function entraMappingEdges({ facts, rulebook }: Scene, permission: string, product: Product): TrueEdge[] {
  const followsEndpoint = product === 'MDE' || product === 'IOT';
  if (followsEndpoint && !isUnified(facts, 'MDE')) return [];
  const to = nodeName('Permission', permission, product);
  return [...rulebook.entraRoles.values()]
    .filter((role) =>
      role.grants.some(
        (row) =>
          (row.products.includes(product) || (product === 'IOT' && row.products.includes('MDE'))) &&
          row.permissions.some((granted) => levelsOf(granted).includes(permission)),
      ),
    )
    .map((role) => ({ kind: 'MAPS_TO', from: nodeName('EntraRole', role.id), to }) as const);
}

/** What directory roles are to Endpoint while Unified RBAC is not active there: 3.1, S-25. */
export function entraEndpointEdges({ facts, rulebook }: Scene): TrueEdge[] {
  const roles = [...rulebook.entraRoles.values()];
  if (isInForce(facts, 'mde')) {
    return roles
      .filter((role) => role.legacyEndpoint === 'administrator')
      .map((role) => ({
        kind: 'HOLDS',
        from: nodeName('EntraRole', role.id),
        to: nodeName('LegacyRole', 'mde:administrator'),
      }));
  }
  if (regimeFrom(facts, 'MDE') !== 'basic') return [];
  return roles.flatMap((role) =>
    [...rulebook.legacyPermissions.values()]
      .filter((option) => {
        if (role.legacyEndpoint === 'administrator') return true;
        const levels = option.permissions.map((permission) => rulebook.permissions.get(permission)?.level);
        return role.legacyEndpoint === 'reader' && levels.length > 0 && levels.every((level) => level === 'read');
      })
      .map(
        (option) =>
          ({
            kind: 'GRANTS',
            from: nodeName('EntraRole', role.id),
            to: nodeName('LegacyPermission', option.id),
          }) as const,
      ),
  );
}
