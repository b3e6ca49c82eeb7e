import type { FactCoverage, GroupFact } from '../../access/terms/facts.ts';
import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { Gathering } from './gathering.ts';
import type { MemberLists } from './member-lists.ts';
import type { PrincipalReferences } from './principal-references.ts';

export interface SettledGroups {
  readonly facts: readonly GroupFact[];
  /** Direct pairs, whoever the member is. */
  readonly memberships: number;
  /** Pairs whose member is a group. */
  readonly nestings: number;
  readonly eligibilities: number;
}

/** Groups with the members that are defined; those that nobody defines are counted and named as unknown. */
export function settleGroups(gathering: Gathering, references: PrincipalReferences): SettledGroups {
  const { members, eligible, groups } = gathering;
  for (const lists of [members, eligible]) resolveNames(lists, references);
  for (const lists of [members, eligible])
    for (const [group, ids] of lists.entries()) {
      if (!groups.has(group) && !references.isDefined(group)) references.unknown.add(group);
      for (const id of ids) if (!references.isDefined(id)) references.unknown.add(id);
    }
  const known = (ids: ReadonlySet<string>): string[] => [...ids].filter((id) => references.canBeMember(id));
  const facts = [...groups.values()].map(
    ({ id, displayName, type, isAssignableToRole }): GroupFact => ({
      id,
      displayName: displayName ?? id,
      ...(type === undefined ? {} : { type }),
      ...(isAssignableToRole === undefined ? {} : { isAssignableToRole }),
      members: known(members.of(id)),
      eligible: known(eligible.of(id)),
    }),
  );
  let [memberships, nestings, eligibilities] = [gathering.otherMembers, 0, 0];
  for (const [, ids] of members.entries()) {
    memberships += ids.size;
    for (const id of ids) if (groups.has(id)) nestings += 1;
  }
  for (const [, ids] of eligible.entries()) eligibilities += ids.size;
  return { facts, memberships, nestings, eligibilities };
}

function resolveNames(lists: MemberLists, references: PrincipalReferences): void {
  for (const { group, member } of lists.byName) {
    const [groupId, memberId] = [references.known(group), references.known(member)];
    if (groupId !== undefined && memberId !== undefined) lists.addResolved(groupId, memberId);
  }
}

const otherGroups = 'the lists that were read belong to other groups';

/** The coverage of lists: of single groups where the others are complete. */
export function coverageOfLists(
  kind: Extract<FactKind, 'members' | 'groupEligibility'>,
  { coverage, members, eligible, groups }: Gathering,
): Pick<FactCoverage, 'state' | 'reason' | 'groups'> {
  const lists = kind === 'members' ? members : eligible;
  const claimed = coverage.of(kind);
  const incomplete = lists.incomplete([...groups.values()].map(({ id }) => id));
  if (groups.size === 0) return claimed;
  if (incomplete.length === groups.size)
    return claimed.state === 'complete' ? { state: 'partial', reason: otherGroups } : claimed;
  if (incomplete.length === 0) return { state: 'complete' };
  const reasons = [...new Set(incomplete.flatMap(({ reason }) => reason ?? []))];
  const reason = reasons.length > 0 ? reasons.slice(0, 3).join('; ') : claimed.reason;
  return {
    state: 'partial',
    ...(reason === undefined ? {} : { reason }),
    groups: incomplete.map(({ group }) => group),
  };
}
