import type { AccessModel } from '../../access/judge/model.ts';
import type { Outcome } from '../../access/sets/outcome.ts';
import { nodesOnRoutes } from '../../access/sets/telling.ts';
import { UnknownNode } from '../problems.ts';
import type { Found } from './found.ts';

/**
 * Of these people those for whom a node lies on a route. A group that only leads to a holder is on the routes of its own
 * members; every other node is on the routes of all of a profile or of none.
 */
export async function listThrough(crowd: Found, places: readonly number[], id: string): Promise<readonly number[]> {
  const { model, everybody, found, question, device, view } = crowd;
  if (!isNamed(model, id)) throw new UnknownNode(id);
  const { bearing, profiles, profileOf, ids } = everybody;
  const onRoutes = new Map<number, ReadonlySet<string>>();
  const routesOf = (place: number): ReadonlySet<string> => {
    const known = onRoutes.get(place);
    if (known) return known;
    const { person } = profiles[place] as (typeof profiles)[number];
    const nodes = nodesOnRoutes(model, person, found[place] as Outcome, question, device);
    onRoutes.set(place, nodes);
    return nodes;
  };
  if (!model.groups.has(id)) return places.filter((at) => routesOf(profileOf[at] as number).has(id));
  const members = await view.everyoneInGroup(id, model);
  const above = bearing.above.get(id) ?? [];
  const later = places.filter((at) => found[profileOf[at] as number] === 'eligible');
  const people = later.length === 0 ? undefined : await view.people(later.map((at) => ids[at] as string));
  return places.filter((at) => {
    const person = people?.get(ids[at] as string);
    if (person) return nodesOnRoutes(model, person, 'eligible', question, device).has(id);
    return members.has(ids[at] as string) && above.some((top) => routesOf(profileOf[at] as number).has(top));
  });
}

/** Whether anything that routes go through has this id. */
function isNamed({ groups, facts, rulebook, deviceGroupsById }: AccessModel, id: string): boolean {
  return (
    groups.has(id) ||
    deviceGroupsById.has(id) ||
    rulebook.entraRoles.has(id) ||
    rulebook.permissions.has(id) ||
    facts.unifiedRoles.some((role) => role.id === id || role.assignments.some((assignment) => assignment.id === id)) ||
    facts.legacyRoles.some((role) => role.key === id) ||
    rulebook.legacyRoles.has(id)
  );
}
