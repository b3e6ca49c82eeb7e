import type { LegacySystem, Product } from '../terms/vocabulary.ts';
import { withoutOtherGroups } from './assigned-edges.ts';
import { type NodeName, nodeName, type TrueEdge } from './edge.ts';
import { edgesFromPrincipals } from './membership-edges.ts';
import { isInForce } from './regime.ts';
import { levelsOf, ownMapping, rolesWithin } from './role-permissions.ts';
import type { Scene } from './scene.ts';

const productOfSystem = { mde: 'MDE', mdo: 'MDO', exo: 'MDO', mdi: 'MDI', mda: 'MDA', sent: 'SENT' } as const;

function roleNode(key: string): NodeName {
  return nodeName('LegacyRole', key);
}

/** What a question about roles may say of their system. */
export interface RoleReading {
  readonly system: LegacySystem;
  readonly notThrough?: readonly string[];
  readonly isAlwaysInForce?: true;
  readonly countsDirectoryRoles?: true;
}

/** Legacy roles while they count, and the roles inside role groups. */
export function legacyRoleEdges({ facts, rulebook }: Scene, reading?: RoleReading): TrueEdge[] {
  const edges: TrueEdge[] = [];
  const groups = new Set<string>();
  const isLeftAside = (key: string) => reading?.notThrough?.includes(key) === true;
  const counts = ({ system, key }: { system: LegacySystem; key: string }) =>
    (isInForce(facts, system) || (reading?.isAlwaysInForce === true && reading.system === system)) && !isLeftAside(key);
  for (const role of facts.legacyRoles.filter(counts)) {
    const holders = role.system === 'mde' ? withoutOtherGroups(facts, role.principals) : role.principals;
    edges.push(...edgesFromPrincipals(facts, holders, { kind: 'HOLDS', to: roleNode(role.key) }));
    groups.add(role.key);
  }
  for (const row of reading?.countsDirectoryRoles === true ? rulebook.legacyRoles.values() : []) {
    if (row.system !== reading?.system || row.entraMembers.length === 0 || !counts(row)) continue;
    edges.push(...row.entraMembers.map((id) => directoryMember(id, row.key)));
    groups.add(row.key);
  }
  for (const group of groups) {
    for (const role of rolesWithin(facts, rulebook, group)) {
      if (isLeftAside(role)) continue;
      groups.add(role);
      edges.push({ kind: 'INCLUDES', from: roleNode(group), to: roleNode(role) });
    }
  }
  return edges;
}

/** S-59: who holds the directory role is a member of the role group. */
function directoryMember(entraRole: string, roleGroup: string): TrueEdge {
  return { kind: 'HOLDS', from: nodeName('EntraRole', entraRole), to: roleNode(roleGroup) };
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

/** Microsoft's mapping tables, read from the legacy side. */
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
