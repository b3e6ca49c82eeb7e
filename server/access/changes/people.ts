import type { PersonChange } from '../judge/person.ts';
import { type Assumed, withEntry, withItem, withoutItem } from './assumed.ts';

const unchanged: PersonChange = { joined: new Set(), left: new Set() };

/** Puts a principal into a group; an eligible one that activates the membership becomes a member like any other. */
export function addMember(assumed: Assumed, group: string, member: string): Assumed {
  if (isGroup(assumed, member)) return changeMembers(assumed, group, (members) => withItem(members, member));
  return changePerson(assumed, member, ({ joined, left, ...rest }) => ({
    ...rest,
    joined: new Set(joined).add(group),
    left: without(left, group),
  }));
}

export function removeMember(assumed: Assumed, group: string, member: string): Assumed {
  if (isGroup(assumed, member)) return changeMembers(assumed, group, (members) => withoutItem(members, member));
  return changePerson(assumed, member, ({ joined, left, ...rest }) => ({
    ...rest,
    joined: without(joined, group),
    left: new Set(left).add(group),
  }));
}

export function setAccount(assumed: Assumed, person: string, enabled: boolean): Assumed {
  return changePerson(assumed, person, (change) => ({ ...change, enabled }));
}

function isGroup({ facts }: Assumed, id: string): boolean {
  return facts.groups.some((group) => group.id === id);
}

function changeMembers(
  assumed: Assumed,
  id: string,
  change: (members: readonly string[]) => readonly string[],
): Assumed {
  const groups = withEntry(
    assumed.facts.groups,
    (group) => group.id === id && change(group.members) !== group.members,
    (group) => ({ ...group, members: change(group.members) }),
  );
  return groups === assumed.facts.groups ? assumed : { ...assumed, facts: { ...assumed.facts, groups } };
}

function changePerson(assumed: Assumed, id: string, change: (before: PersonChange) => PersonChange): Assumed {
  const personChanges = new Map(assumed.personChanges);
  return { ...assumed, personChanges: personChanges.set(id, change(personChanges.get(id) ?? unchanged)) };
}

function without(items: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...items].filter((candidate) => candidate !== item));
}
