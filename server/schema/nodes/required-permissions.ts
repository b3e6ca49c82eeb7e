import { demandsOf } from '../../access/terms/demands-of.ts';
import { partsOf } from '../../access/terms/parts-of.ts';
import type { CapabilityRow, Requirement } from '../../access/terms/rulebook.ts';

const known = new WeakMap<CapabilityRow, readonly string[]>();

/** Ids of every permission that a capability's requirement names, on any product, in its order. */
export function permissionsIn(capability: CapabilityRow): readonly string[] {
  const found = known.get(capability) ?? [...new Set(requirementsOf(capability).flatMap(namedBy))];
  known.set(capability, found);
  return found;
}

function requirementsOf(capability: CapabilityRow): Requirement[] {
  return demandsOf(capability).flatMap(([, { byRegime }]) => Object.values(byRegime));
}

function namedBy(requirement: Requirement): string[] {
  if (requirement.kind === 'permission' || requirement.kind === 'everyProduct') return [requirement.permission];
  return partsOf(requirement).flatMap(namedBy);
}
