import type { AccessModel } from '../../judge/model.ts';
import { Overlaid } from '../../judge/overlaid.ts';
import { differsForEverybody } from '../same-rules.ts';

/** What two models of one tenant differ in, as far as holdings tell it. */
export interface Difference {
  /** Something that holds for everybody: switches, settings, lists that are open to all. */
  readonly isForEverybody: boolean;
  /** Principals that hold something else. */
  readonly principals: ReadonlySet<string>;
  /** Those of which it may be a role that sees every device. */
  readonly roleHolders: ReadonlySet<string>;
}

export function differenceOf(before: AccessModel, after: AccessModel): Difference {
  const changedIn = (names: readonly (typeof indexes)[number][]) =>
    new Set(names.flatMap((name) => changedBetween(before[name], after[name])));
  const principals = changedIn(indexes);
  const isStructureOther = before.groups !== after.groups || principals.size > 0;
  return {
    isForEverybody: differsForEverybody(before, after) || (isStructureOther && mayAnybodyBeMember(before)),
    principals,
    roleHolders: changedIn(['entraHoldings', 'legacyRoles']),
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

/** Whoever could be an unread member of a group has to do with what that group comes to. */
function mayAnybodyBeMember({ incompleteGroups }: AccessModel): boolean {
  return incompleteGroups === 'any' || incompleteGroups.size > 0;
}
