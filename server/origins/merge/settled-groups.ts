import type { FactCoverage, GroupFact } from '../../access/terms/facts.ts';
import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { PrincipalKind } from '../../tenant/facts/principals.ts';
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
  const { members, eligible, groups, identities } = gathering;
  for (const lists of [members, eligible]) resolveNames(lists, references);
  const { kinds } = references;
  const noteUnknown = (position: number): void => {
    if (kinds.at(position) === undefined) references.unknown.add(identities.at(position));
  };
  let [memberships, nestings, eligibilities] = [gathering.otherMembers, 0, 0];
  for (const [group, positions] of members.entries()) {
    noteUnknown(group);
    memberships += positions.length;
    for (const position of positions) {
      noteUnknown(position);
      if (kinds.at(position) === 'group') nestings += 1;
    }
  }
  for (const [group, positions] of eligible.entries()) {
    noteUnknown(group);
    eligibilities += positions.length;
    for (const position of positions) noteUnknown(position);
  }
  const facts: GroupFact[] = [];
  for (const { id, displayName, type, isAssignableToRole } of groups.values()) {
    const position = identities.positionOf(id);
    if (kinds.at(position) !== 'group') continue;
    facts.push({
      id,
      displayName: displayName ?? id,
      ...(type === undefined ? {} : { type }),
      ...(isAssignableToRole === undefined ? {} : { isAssignableToRole }),
      members: idsAt(members.of(position), gathering, references),
      eligible: idsAt(eligible.of(position), gathering, references),
    });
  }
  return { facts, memberships, nestings, eligibilities };
}

const canBeMember: ReadonlySet<PrincipalKind | undefined> = new Set(['user', 'service principal', 'group']);

/** Ids of those who can be members, in an array that is no longer than needed. */
function idsAt(positions: Uint32Array, { identities }: Gathering, { kinds }: PrincipalReferences): string[] {
  const known = positions.filter((position) => canBeMember.has(kinds.at(position)));
  const ids = new Array<string>(known.length);
  for (const [index, position] of known.entries()) ids[index] = identities.at(position);
  return ids;
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
