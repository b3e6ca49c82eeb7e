import type { FactCoverage } from '../terms/facts.ts';
import type { Structure } from './structure.ts';

/** Groups whose lists of members were read in part only: any of them, or those that are named. */
export type IncompleteGroups = 'any' | ReadonlySet<string>;

export function incompleteGroupsIn(coverage: readonly FactCoverage[]): IncompleteGroups {
  const members = coverage.find(({ kind, state }) => kind === 'members' && state !== 'complete');
  return members === undefined ? new Set() : members.groups === undefined ? 'any' : new Set(members.groups);
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
