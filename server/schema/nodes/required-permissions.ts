import { demandsOf } from '../../access/terms/demands-of.ts';
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
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return requirement.of.flatMap(namedBy);
    case 'permission':
    case 'everyProduct':
      return [requirement.permission];
    case 'commandLevel':
      return [...namedBy(requirement.basic), ...namedBy(requirement.advanced)];
    case 'conditional':
    case 'noted':
    case 'unifiedLeg':
      return namedBy(requirement.of);
    default:
      return [];
  }
}
