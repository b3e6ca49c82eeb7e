import type { AccessModel } from '../judge/model.ts';
import { Overlaid } from '../judge/overlaid.ts';
import { type Bearing, bearingOf } from './bearing.ts';

/** Whom a what-if concerns as single people: their profiles cannot say what it makes of them. */
export interface Concerned {
  /** Direct and eligible members of these. */
  readonly groups: readonly string[];
  /** Ids that the changes name; some may be no people. */
  readonly people: readonly string[];
}

/**
 * People share a profile because their groups lead to the same holders. Where a group leads to others now, its members
 * have to be looked at one by one, and so have the people whom changes name.
 */
export function concernedBy(before: Bearing, model: AccessModel, after: Bearing = bearingOf(model)): Concerned {
  const groups = [...new Set([...after.above.keys(), ...after.aboveActivated.keys(), ...before.aboveActivated.keys()])];
  const holders = new Set([...after.aboveActivated.values()].flat());
  const leadsElsewhere = (id: string, was: Bearing['above'], is: Bearing['above']): boolean => {
    const [old, now] = [new Set(was.get(id)), new Set(is.get(id))];
    return [...now].some((top) => !old.has(top)) || [...old].some((top) => !now.has(top) && holders.has(top));
  };
  const { entraHoldings, assignments, legacyRoles, visibleDeviceGroups, personChanges } = model;
  const held = [entraHoldings, assignments, legacyRoles, visibleDeviceGroups].flatMap(changedIn);
  return {
    groups: groups.filter(
      (id) =>
        leadsElsewhere(id, before.above, after.above) ||
        leadsElsewhere(id, before.aboveActivated, after.aboveActivated),
    ),
    people: [...new Set([...personChanges.keys(), ...held])].filter((id) => !model.groups.has(id)),
  };
}

function changedIn(index: ReadonlyMap<string, unknown>): readonly string[] {
  return index instanceof Overlaid ? [...index.changed()] : [];
}
