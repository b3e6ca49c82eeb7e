import type { GroupFact, Person } from '../terms/facts.ts';

/** A member of a group who has nothing else: no other membership and nothing of their own. */
export function memberOf({ id, displayName }: GroupFact): Person {
  return {
    kind: 'User',
    id: '',
    displayName: `A member of ${displayName}`,
    userType: 'Member',
    enabled: true,
    groups: [id],
    eligibleGroups: [],
  };
}
