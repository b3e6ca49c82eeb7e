import type { UnifiedAssignment, UnifiedRole } from '../terms/facts.ts';
import { assignedEdges } from './assigned-edges.ts';
import { type NodeName, nodeName, reachableFrom } from './edge.ts';
import { holdingEdges } from './entra-edges.ts';
import { carryOverEdges, legacyRoleEdges } from './legacy-edges.ts';
import { membershipEdges } from './membership-edges.ts';
import { isInForce, isUnified } from './regime.ts';
import { rowsGranting } from './role-permissions.ts';
import type { Scene } from './scene.ts';
import { coversProduct, hasIdentityScope } from './unified-edges.ts';

function everythingHeld(scene: Scene): ReadonlySet<NodeName> {
  const { facts, person } = scene;
  const edges = [...membershipEdges(facts), ...holdingEdges(scene), ...legacyRoleEdges(scene)];
  return reachableFrom(nodeName(person.kind, person.id), edges);
}

/** R-36, S-39: a local Cloud Apps role replaces what Entra roles give there, unless one of them gives full access. */
export function isReplacedInCloudApps(scene: Scene): boolean {
  if (!isInForce(scene.facts, 'mda')) return false;
  const held = everythingHeld(scene);
  const hasLocalRole = scene.facts.legacyRoles.some(
    (role) => role.system === 'mda' && held.has(nodeName('LegacyRole', role.key)),
  );
  const hasFullAccess = [...scene.rulebook.entraRoles.values()].some(
    (role) => role.hasFullCloudAppsAccess && held.has(nodeName('EntraRole', role.id)),
  );
  return hasLocalRole && !hasFullAccess;
}

function grantsAnything({ facts, rulebook }: Scene, role: UnifiedRole): boolean {
  if (role.permissions.length > 0) return true;
  const known = [...rulebook.permissions.keys(), ...facts.extraPermissions.map((one) => one.id)];
  return known.some((permission) => rowsGranting(facts, rulebook, role, permission).size > 0);
}

/** R-38, S-39: everything that a person holds on Identity comes from assignments with an Identity scope. */
export function isIdentityScopeOnly(scene: Scene): boolean {
  const { facts, rulebook } = scene;
  if (!facts.available.includes('MDI') || !isUnified(facts, 'MDI')) return false;
  const held = everythingHeld(scene);
  const isGiven = ({ id, principals }: UnifiedAssignment) => {
    const edge = { kind: 'ASSIGNED', to: nodeName('UnifiedAssignment', id) } as const;
    return assignedEdges(scene, principals, 'MDI', edge).some(({ from }) => held.has(from));
  };
  const assignments = facts.unifiedRoles
    .filter((role) => grantsAnything(scene, role))
    .flatMap((role) => role.assignments)
    .filter((assignment) => coversProduct(assignment, 'MDI') && isGiven(assignment));
  if (!assignments.some(hasIdentityScope) || !assignments.every(hasIdentityScope)) return false;
  const hasDirectoryGrant = [...rulebook.entraRoles.values()].some(
    (role) =>
      held.has(nodeName('EntraRole', role.id)) &&
      role.grants.some((row) => row.products.includes('MDI') && row.permissions.length > 0),
  );
  const hasCarryOver = carryOverEdges(scene, 'so.sd.basics', 'MDI').some((edge) => held.has(edge.from));
  return !hasDirectoryGrant && !hasCarryOver;
}
