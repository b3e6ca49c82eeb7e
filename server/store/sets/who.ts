import type { AccessModel } from '../../access/judge/model.ts';
import { memberOf } from '../../access/sets/member-of.ts';
import type { GroupFact, Person } from '../../access/terms/facts.ts';
import { UnknownPrincipal } from '../problems.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { personKinds, suggestPerson } from '../suggest-person.ts';

/** Whom a comparison or a list of abilities is about. A group is judged as a member who has nothing else. */
export interface Who {
  readonly id: string;
  readonly name: string;
  /** Whose verdicts count. */
  readonly person: Person;
  /** The group, if it is one. */
  readonly group?: GroupFact;
}

/** Throws UnknownPrincipal. One read, and for an id that nobody has one or two more. */
export async function readWho(view: SnapshotView, model: AccessModel, id: string): Promise<Who> {
  const person = await view.person(id);
  if (person) return { id, name: person.displayName, person };
  const group = model.groups.get(id);
  if (group) return { id, name: group.displayName, person: memberOf(group), group };
  throw new UnknownPrincipal(id, await suggestPerson(id, view.search, [...personKinds, 'Group']));
}
