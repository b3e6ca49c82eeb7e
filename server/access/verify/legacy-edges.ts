import type { Product } from '../vocabulary.ts';
import { type NodeName, nodeName, type TrueEdge } from './edge.ts';
import { edgesFromPrincipals } from './membership-edges.ts';
import { isInForce } from './regime.ts';
import { levelsOf, ownMapping, rolesWithin } from './role-permissions.ts';
import type { Scene } from './scene.ts';

const productOfSystem = { mde: 'MDE', mdo: 'MDO', exo: 'MDO', mdi: 'MDI', mda: 'MDA', sent: 'SENT' } as const;

function roleNode(key: string): NodeName {
  return nodeName('LegacyRole', key);
}

/** Legacy roles while they count, and the roles inside role groups. */
export function legacyRoleEdges({ facts, rulebook }: Scene): TrueEdge[] {
  const edges: TrueEdge[] = [];
  const groups = new Set<string>();
  for (const role of facts.legacyRoles) {
    if (!isInForce(facts, role.system)) continue;
    edges.push(...edgesFromPrincipals(facts, role.principals, { kind: 'HOLDS', to: roleNode(role.key) }));
    groups.add(role.key);
  }
  for (const group of groups) {
    for (const role of rolesWithin(facts, rulebook, group)) {
      groups.add(role);
      edges.push({ kind: 'INCLUDES', from: roleNode(group), to: roleNode(role) });
    }
  }
  return edges;
}

/** Options of Endpoint roles; the built-in administrator has every one. */
export function legacyOptionEdges({ facts, rulebook }: Scene): TrueEdge[] {
  if (!isInForce(facts, 'mde')) return [];
  const grants = (key: string, option: string): TrueEdge => ({
    kind: 'GRANTS',
    from: roleNode(key),
    to: nodeName('LegacyPermission', option),
  });
  const roles = facts.legacyRoles.filter((role) => role.system === 'mde' && role.kind === 'role');
  return [
    ...roles.flatMap((role) => role.permissions.map((option) => grants(role.key, option))),
    ...[...rulebook.legacyPermissions.keys()].map((option) => grants('mde:administrator', option)),
  ];
}

/** Tables 2.1 to 2.6, read from the legacy side. */
export function legacyMappingEdges({ facts, rulebook }: Scene, permission: string, product: Product): TrueEdge[] {
  const to = nodeName('Permission', permission, product);
  const maps = (permissions: readonly string[]) => permissions.some((mapped) => levelsOf(mapped).includes(permission));
  const endpointProduct = product === 'IOT' ? 'MDE' : product;
  const options = endpointProduct === 'MDE' ? [...rulebook.legacyPermissions.values()] : [];
  const roles = [...rulebook.legacyRoles.values()].filter(
    (role) => productOfSystem[role.system] === endpointProduct && isInForce(facts, role.system),
  );
  return [
    ...options
      .filter((option) => maps(option.permissions))
      .map((option) => ({ kind: 'MAPS_TO', from: nodeName('LegacyPermission', option.id), to }) as const),
    ...roles
      .filter((role) => maps(ownMapping(facts, rulebook, role.key)))
      .map((role) => ({ kind: 'MAPS_TO', from: roleNode(role.key), to }) as const),
  ];
}

/** S-24, S-45: local Cloud Apps roles that reach data open Identity's data too. */
export function carryOverEdges({ facts, rulebook }: Scene, permission: string, product: Product): TrueEdge[] {
  if (permission !== 'so.sd.basics' || product !== 'MDI') return [];
  if (!isInForce(facts, 'mda') || !facts.available.includes('MDA') || facts.scopedDeploymentForMdiAlerts) return [];
  return facts.legacyRoles
    .filter((role) => role.system === 'mda' && rulebook.legacyRoles.get(role.key)?.isUnsupported !== true)
    .map((role) => ({
      kind: 'CARRIES_OVER',
      from: roleNode(role.key),
      to: nodeName('Permission', permission, product),
    }));
}
