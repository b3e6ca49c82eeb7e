import type { StructuralFacts } from '../terms/facts.ts';
import type { GroupType } from '../terms/vocabulary.ts';
import { withEntry } from './assumed.ts';

/** The group is made anew as another kind of group, with the same members. */
export function setGroupType(facts: StructuralFacts, id: string, type: GroupType): StructuralFacts {
  const groups = withEntry(
    facts.groups,
    (group) => group.id === id && group.type !== type,
    (group) => ({ ...group, type }),
  );
  return groups === facts.groups ? facts : { ...facts, groups };
}
