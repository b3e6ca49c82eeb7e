import type { AccessModel } from '../../judge/model.ts';
import { Overlaid } from '../../judge/overlaid.ts';
import { differsForEverybody } from '../same-rules.ts';

/** What two models of one tenant differ in, as far as holdings tell it. */
export interface Difference {
  /** Something that holds for everybody: switches, settings, lists that are open to all. */
  readonly isForEverybody: boolean;
  /** Principals that hold something else. */
  readonly principals: ReadonlySet<string>;
}

export function differenceOf(before: AccessModel, after: AccessModel): Difference {
  const principals = new Set(indexes.flatMap((name) => changedBetween(before[name], after[name])));
  const isStructureOther = before.groups !== after.groups || principals.size > 0;
  return {
    isForEverybody: differsForEverybody(before, after) || (isStructureOther && mayAnybodyBeMember(before)),
    principals,
  };
}

const indexes = ['entraHoldings', 'assignments', 'legacyRoles', 'visibleDeviceGroups'] as const;

function changedBetween(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  if (before === after) return [];
  const touched = [before, after].flatMap((index) => (index instanceof Overlaid ? [...index.changed()] : []));
  return [...new Set(touched)].filter(
    (id) => JSON.stringify(before.get(id) ?? []) !== JSON.stringify(after.get(id) ?? []),
  );
}

/** Whoever could be an unread member of a group, or of one that nobody has read, has to do with what groups come to. */
function mayAnybodyBeMember({ incompleteGroups, incompleteFacts }: AccessModel): boolean {
  if (incompleteFacts.has('groups') || incompleteFacts.has('members')) return true;
  return incompleteGroups === 'any' || incompleteGroups.size > 0;
}
