import type { AccessModel } from '../judge/model.ts';

/**
 * The groups through which anybody may come to something: those that hold a role, are assigned one or are on an access
 * list, and those that lead to them. Being in any other group changes no answer.
 */
export interface Bearing {
  /** group → groups that hold something, itself included, that its members are in. */
  readonly above: ReadonlyMap<string, readonly string[]>;
  /** The same once every eligible membership is active. */
  readonly aboveActivated: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<AccessModel, Bearing>();

/** Costs what lies below the groups that hold something, once for each model; nothing for people. */
export function bearingOf(model: AccessModel): Bearing {
  const bearing = known.get(model) ?? findBearing(model);
  known.set(model, bearing);
  return bearing;
}

function findBearing(model: AccessModel): Bearing {
  const { entraHoldings, assignments, legacyRoles, visibleDeviceGroups, groups } = model;
  const holders = [entraHoldings, assignments, legacyRoles, visibleDeviceGroups].flatMap((held) =>
    [...held].flatMap(([id, holdings]) => (groups.has(id) && holdings.length > 0 ? [id] : [])),
  );
  const bearing = [...new Set(holders)].sort();
  return { above: aboveIn(model, bearing, false), aboveActivated: aboveIn(model, bearing, true) };
}

function aboveIn({ groups }: AccessModel, bearing: readonly string[], isActivated: boolean): Map<string, string[]> {
  const above = new Map<string, string[]>();
  for (const top of bearing) {
    const below = new Set([top]);
    for (const id of below) {
      const group = groups.get(id);
      for (const member of group?.members ?? []) if (groups.has(member)) below.add(member);
      if (isActivated) for (const member of group?.eligible ?? []) if (groups.has(member)) below.add(member);
    }
    for (const id of below) {
      const known = above.get(id);
      if (known) known.push(top);
      else above.set(id, [top]);
    }
  }
  return above;
}
