import type { Requirement } from './rulebook.ts';

/** The requirements that a requirement is made of; none for a single one. */
export function partsOf(requirement: Requirement): readonly Requirement[] {
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return requirement.of;
    case 'conditional':
    case 'noted':
    case 'unifiedLeg':
      return [requirement.of];
    case 'commandLevel':
      return [requirement.basic, requirement.advanced];
    default:
      return [];
  }
}
