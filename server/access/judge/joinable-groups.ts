import type { FactKind } from '../terms/vocabulary.ts';
import { type IncompleteGroups, incompleteBelow } from './incomplete-groups.ts';
import type { AccessModel } from './model.ts';
import { Overlaid } from './overlaid.ts';

const none: IncompleteGroups = new Set();
const nobody: ReadonlySet<string> = new Set();

/** The groups that may give the person something if they are members after all: being in the others changes nothing. */
export function groupsToJoin(model: AccessModel, missing: ReadonlySet<FactKind>): readonly string[] {
  const { holdingGroups, unknownHolders, incompleteBelowHolding } = model;
  const { entraHoldings, assignments, legacyRoles, visibleDeviceGroups } = model;
  const incomplete = incompleteAmong(missing, model);
  if (incomplete !== 'any' && incomplete.size === 0) return [];
  const changed = [entraHoldings, assignments, legacyRoles, visibleDeviceGroups, model.groups].flatMap((index) =>
    index instanceof Overlaid ? [...index.changed()] : [],
  );
  const read = incomplete === 'any' ? holdingGroups : incompleteBelowHolding;
  const known = missing.has('groups') ? [...read, ...unknownHolders] : read;
  return changed.length === 0 ? known : [...new Set([...known, ...groupsToJoinAmong(model, missing, changed)])];
}

/** Of these principals the groups that the person may be in, or incomplete groups that are nested in them. */
export function groupsToJoinAmong(
  model: AccessModel,
  missing: ReadonlySet<FactKind>,
  principals: readonly string[],
): readonly string[] {
  const incomplete = incompleteAmong(missing, model);
  const mayBeGroup = missing.has('groups') ? model.unknownPrincipals : nobody;
  const groups = new Set(principals.filter((id) => model.groups.has(id) || mayBeGroup.has(id)));
  return incomplete === 'any' ? [...groups] : incompleteBelow(model, incomplete, [...groups]);
}

function incompleteAmong(missing: ReadonlySet<FactKind>, { incompleteGroups }: AccessModel): IncompleteGroups {
  if (missing.has('groups')) return 'any';
  return missing.has('members') ? incompleteGroups : none;
}
