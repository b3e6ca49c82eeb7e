import type { Rulebook } from '../terms/rulebook.ts';
import type { Product } from '../terms/vocabulary.ts';
import { type NodeName, nodeName, type TrueEdge } from './edge.ts';
import { edgesFromPrincipals } from './membership-edges.ts';
import { isInForce, isUnified, regimeFrom } from './regime.ts';
import { levelsOf, ownMapping } from './role-permissions.ts';
import type { Scene } from './scene.ts';

/** Directory roles held now and for the whole tenant. */
export function holdingEdges(scene: Scene): TrueEdge[] {
  const { facts } = scene;
  return facts.entraHoldings
    .filter((holding) => holding.state === 'active' && holding.scope === '/' && givesRole(scene, holding.principal))
    .flatMap(({ principal, role }) => {
      const isForDirectMembers = facts.groups.find(({ id }) => id === principal)?.isAssignableToRole === true;
      return edgesFromPrincipals(facts, [principal], {
        kind: 'HOLDS',
        to: nodeName('EntraRole', role),
        isForDirectMembers,
      });
    });
}

/** S-79: no list and no group that cannot be assigned to roles holds one; one that can holds it for its own members. */
function givesRole({ facts, person }: Scene, principal: string): boolean {
  const group = facts.groups.find((candidate) => candidate.id === principal);
  if (!group) return true;
  if (group.type === 'distribution' || group.isAssignableToRole === false) return false;
  return group.isAssignableToRole === undefined || group.members.includes(person.id);
}

function administrators(rulebook: Rulebook): NodeName[] {
  return [...rulebook.entraRoles.values()]
    .filter((role) => role.legacyEndpoint === 'administrator')
    .map((role) => nodeName('EntraRole', role.id));
}

/** What the built-in Endpoint administrator has beyond the options of roles: full access is that in basic mode too. */
function administratorHas({ facts, rulebook }: Pick<Scene, 'facts' | 'rulebook'>, permission: string): boolean {
  return ownMapping(facts, rulebook, 'mde:administrator').some((granted) => levelsOf(granted).includes(permission));
}

/** What Entra roles give (seed/catalogue/entra-roles.yaml); their permissions on Endpoint hold in Unified RBAC only. */
export function entraMappingEdges(
  { facts, rulebook }: Scene,
  permission: string,
  product: Product,
  without: readonly string[] = [],
): TrueEdge[] {
  const followsEndpoint = product === 'MDE' || product === 'IOT';
  const to = nodeName('Permission', permission, product);
  if (followsEndpoint && !isUnified(facts, 'MDE')) {
    const isFull = regimeFrom(facts, 'MDE') === 'basic' && administratorHas({ facts, rulebook }, permission);
    return isFull ? administrators(rulebook).map((role) => ({ kind: 'MAPS_TO', from: role, to }) as const) : [];
  }
  return [...rulebook.entraRoles.values()]
    .filter((role) => !without.includes(role.id))
    .filter((role) =>
      role.grants.some(
        (row) =>
          (row.products.includes(product) || (product === 'IOT' && row.products.includes('MDE'))) &&
          row.permissions.some((granted) => levelsOf(granted).includes(permission)),
      ),
    )
    .map((role) => ({ kind: 'MAPS_TO', from: nodeName('EntraRole', role.id), to }) as const);
}

/** What directory roles are to Endpoint while Unified RBAC is not active there: R-26, S-25, T-52. */
export function entraEndpointEdges({ facts, rulebook }: Scene): TrueEdge[] {
  const roles = [...rulebook.entraRoles.values()];
  if (isInForce(facts, 'mde')) {
    const to = nodeName('LegacyRole', 'mde:administrator');
    return administrators(rulebook).map((from) => ({ kind: 'HOLDS', from, to }));
  }
  if (regimeFrom(facts, 'MDE') !== 'basic') return [];
  return roles.flatMap((role) =>
    [...rulebook.legacyPermissions.values()]
      .filter((option) => {
        if (role.legacyEndpoint === undefined) return false;
        if (role.legacyEndpoint === 'administrator') return true;
        const levels = option.permissions.map((permission) => rulebook.permissions.get(permission)?.level);
        return levels.length > 0 && levels.every((level) => level === 'read');
      })
      .map(
        (option) =>
          ({
            kind: 'GRANTS',
            from: nodeName('EntraRole', role.id),
            to: nodeName('LegacyPermission', option.id),
            isUncertain: role.legacyEndpoint === 'disputed-reader',
          }) as const,
      ),
  );
}
