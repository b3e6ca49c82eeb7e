import type { AccessModel } from '../judge/model.ts';
import type { PersonChange } from '../judge/person.ts';
import { nest, unnest } from './groups.ts';

const unchanged: PersonChange = { joined: new Set(), left: new Set() };

/** Puts a principal into a group; an eligible one that activates the membership becomes a member like any other. */
export function addMember(model: AccessModel, group: string, member: string): AccessModel {
  if (model.groups.has(member)) return nest(model, group, member);
  return changePerson(model, member, ({ joined, left, ...rest }) => ({
    ...rest,
    joined: new Set(joined).add(group),
    left: without(left, group),
  }));
}

export function removeMember(model: AccessModel, group: string, member: string): AccessModel {
  if (model.groups.has(member)) return unnest(model, group, member);
  return changePerson(model, member, ({ joined, left, ...rest }) => ({
    ...rest,
    joined: without(joined, group),
    left: new Set(left).add(group),
  }));
}

export function setAccount(model: AccessModel, person: string, enabled: boolean): AccessModel {
  return changePerson(model, person, (change) => ({ ...change, enabled }));
}

function changePerson(model: AccessModel, id: string, change: (before: PersonChange) => PersonChange): AccessModel {
  const personChanges = new Map(model.personChanges);
  return { ...model, personChanges: personChanges.set(id, change(personChanges.get(id) ?? unchanged)) };
}

function without(items: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...items].filter((candidate) => candidate !== item));
}
