import type { FactCoverage } from '../terms/facts.ts';
import type { FactKind } from '../terms/vocabulary.ts';
import type { AccessModel } from './model.ts';
import { Overlaid } from './overlaid.ts';
import type { Structure } from './structure.ts';

/** Groups whose lists of members were read in part only: any of them, or those that are named. */
export type IncompleteGroups = 'any' | ReadonlySet<string>;

const none: IncompleteGroups = new Set();

export function incompleteGroupsIn(coverage: readonly FactCoverage[]): IncompleteGroups {
  const members = coverage.find(({ kind, state }) => kind === 'members' && state !== 'complete');
  return members === undefined ? new Set() : members.groups === undefined ? 'any' : new Set(members.groups);
}

/** The groups that may give the person something if they are members after all: being in the others changes nothing. */
export function groupsToJoin(model: AccessModel, missing: ReadonlySet<FactKind>): readonly string[] {
  const { holdingGroups, incompleteBelowHolding, entraHoldings, assignments, legacyRoles, visibleDeviceGroups } = model;
  const incomplete = incompleteAmong(missing, model);
  if (incomplete !== 'any' && incomplete.size === 0) return [];
  const changed = [entraHoldings, assignments, legacyRoles, visibleDeviceGroups, model.groups].flatMap((index) =>
    index instanceof Overlaid ? [...index.changed()] : [],
  );
  const known = incomplete === 'any' ? holdingGroups : incompleteBelowHolding;
  return changed.length === 0 ? known : [...new Set([...known, ...groupsToJoinAmong(model, missing, changed)])];
}

/** Of these principals the groups that the person may be in, or incomplete groups that are nested in them. */
export function groupsToJoinAmong(
  model: AccessModel,
  missing: ReadonlySet<FactKind>,
  principals: readonly string[],
): readonly string[] {
  const incomplete = incompleteAmong(missing, model);
  const groups = new Set(principals.filter((id) => model.groups.has(id)));
  return incomplete === 'any' ? [...groups] : incompleteBelow(model, incomplete, [...groups]);
}

/** Which of the incomplete groups are among these groups or nested in them, however deep. */
export function incompleteBelow(
  { groups }: Pick<Structure, 'groups'>,
  incomplete: IncompleteGroups,
  from: readonly string[],
): readonly string[] {
  if (incomplete === 'any' || incomplete.size === 0) return [];
  const seen = new Set(from);
  for (const id of seen) for (const member of groups.get(id)?.members ?? []) if (groups.has(member)) seen.add(member);
  return [...seen].filter((id) => incomplete.has(id));
}

function incompleteAmong(missing: ReadonlySet<FactKind>, { incompleteGroups }: AccessModel): IncompleteGroups {
  if (missing.has('groups')) return 'any';
  return missing.has('members') ? incompleteGroups : none;
}
