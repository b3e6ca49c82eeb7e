import type { AccessModel } from '../judge/model.ts';
import { Overlaid } from '../judge/overlaid.ts';
import type { GroupFact } from '../terms/facts.ts';
import type { GroupType } from '../terms/vocabulary.ts';
import { withItem, withoutItem } from './lists.ts';

/** The group is made anew as another kind of group, with the same members. */
export function setGroupType(model: AccessModel, id: string, type: GroupType): AccessModel {
  const group = model.groups.get(id);
  return group === undefined || group.type === type ? model : withGroup(model, { ...group, type });
}

/** Puts a group into another one. */
export function nest(model: AccessModel, id: string, member: string): AccessModel {
  const group = model.groups.get(id);
  const members = group && withItem(group.members, member);
  if (group === undefined || members === undefined || members === group.members) return model;
  const parents = withItem(model.parents.get(member) ?? [], id);
  return withParents(withGroup(model, { ...group, members }), member, inPlace(parents, model));
}

/** Takes a group out of another one. */
export function unnest(model: AccessModel, id: string, member: string): AccessModel {
  const group = model.groups.get(id);
  const members = group && withoutItem(group.members, member);
  if (group === undefined || members === undefined || members === group.members) return model;
  return withParents(withGroup(model, { ...group, members }), member, withoutItem(model.parents.get(member) ?? [], id));
}

function withGroup(model: AccessModel, group: GroupFact): AccessModel {
  return { ...model, groups: Overlaid.over(model.groups, [[group.id, group]]) };
}

function withParents(model: AccessModel, group: string, parents: readonly string[]): AccessModel {
  return { ...model, parents: Overlaid.over(model.parents, [[group, parents]]) };
}

/** Groups that something is in stand in the order of the facts. */
function inPlace(groups: readonly string[], { groupPlaces }: AccessModel): readonly string[] {
  const placeOf = (id: string): number => groupPlaces.get(id) ?? 0;
  return [...groups].sort((left, right) => placeOf(left) - placeOf(right));
}
