import type { ListStatement } from '../statements/statement.ts';
import type { Found } from './coverage.ts';
import type { FactsMet } from './facts-met.ts';
import type { Lists } from './lists.ts';

const notGiven = 'No answer lists the members of these groups. Save /groups/<id>/members as groups-<id>-members.json.';
const noneGiven = 'No answer lists members. Save /groups/<id>/members as groups-<id>-members.json for each group.';
const insideOnly = 'Inside a group, only its first members are listed. Save /groups/<id>/members.';
const noGroups = 'The list of groups is not complete, so that groups and their members may be missing. Save /groups.';

/** How completely the members of each group were given that has an answer of its own. */
export function listsOfMembers(lists: Lists, { groups }: FactsMet): readonly ListStatement[] {
  return lists.groups.flatMap((group): ListStatement[] => {
    const found = lists.found('members', group);
    if (found === undefined) return [];
    const reason = found.reasons.length === 0 ? {} : { reason: found.reasons.join(' ') };
    const id = groups.get(group.toLowerCase()) ?? group;
    return [{ kind: 'list', of: 'members', group: id, state: found.state, ...reason }];
  });
}

/** Members over all groups: a group without an answer is named, whatever the others have. */
export function membersFound(lists: Lists, met: FactsMet): Found | undefined {
  const groups = lists.found('groups');
  if (groups === undefined && lists.groups.length === 0) return undefined;
  const isGiven = lists.groups.length > 0 || met.listed.size > 0;
  const stateOf = (key: string) =>
    lists.hasMembersOf(key) ? lists.found('members', key)?.state === 'complete' : met.listed.get(key);
  const without = [...met.groups].filter(([key]) => stateOf(key) === undefined).map(([, id]) => id);
  const partial = [...met.groups].filter(([key]) => stateOf(key) === false).map(([, id]) => id);
  const others = lists.groups.filter((id) => !met.groups.has(id.toLowerCase()) && stateOf(id.toLowerCase()) === false);
  const whys = [...partial, ...others].flatMap((id) => lists.found('members', id)?.reasons ?? [insideOnly]);
  const reasons = [...(without.length > 0 && isGiven ? [notGiven] : []), ...new Set(whys)];
  if (!isGiven && met.groups.size > 0) return { state: 'missing', reasons: [noneGiven] };
  if (groups?.state !== 'complete') return { state: 'partial', reasons: [...reasons, noGroups] };
  const incomplete = [...without, ...partial, ...others];
  return incomplete.length === 0 ? { state: 'complete' } : { state: 'partial', reasons, groups: incomplete };
}
