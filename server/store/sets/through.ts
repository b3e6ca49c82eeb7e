import type { AccessModel } from '../../access/judge/model.ts';
import type { Outcome } from '../../access/sets/outcome.ts';
import { nodesOnRoutes } from '../../access/sets/telling.ts';
import type { Person } from '../../access/terms/facts.ts';
import { UnknownNode } from '../problems.ts';
import type { Found } from './found.ts';

/**
 * Of these people those for whom a node lies on a route. A group that only leads to a holder is on the routes of its own
 * members; every other node is on the routes of all of a profile or of none.
 */
export async function listThrough(crowd: Found, places: readonly number[], id: string): Promise<readonly number[]> {
  const { model, everybody, found, view } = crowd;
  if (!isNamed(model, id)) throw new UnknownNode(id);
  const { bearing, profileOf, ids } = everybody;
  if (!model.groups.has(id)) {
    const routes = await routesOfProfiles(crowd, places);
    return places.filter((at) => routes.get(profileOf[at] as number)?.has(id));
  }
  const members = await view.everyoneInGroup(id, model);
  const above = bearing.above.get(id) ?? [];
  const [now, later] = [[] as number[], [] as number[]];
  for (const at of places)
    if (found.at(profileOf[at] as number) === 'eligible') later.push(at);
    else if (members.has(ids[at] as string)) now.push(at);
  const routes = await routesOfProfiles(crowd, now);
  const through = new Set(now.filter((at) => above.some((top) => routes.get(profileOf[at] as number)?.has(top))));
  const people = later.length === 0 ? undefined : await view.people(later.map((at) => ids[at] as string));
  for (const at of later) {
    const person = people?.get(ids[at] as string);
    if (person && (await view.turn(() => routesOf(crowd, person, 'eligible').has(id)))) through.add(at);
  }
  return places.filter((at) => through.has(at));
}

/** What lies on the routes of each profile that these people have. */
async function routesOfProfiles(crowd: Found, places: readonly number[]): Promise<Map<number, ReadonlySet<string>>> {
  const { view, everybody, found } = crowd;
  const onRoutes = new Map<number, ReadonlySet<string>>();
  for (const place of new Set(places.map((at) => everybody.profileOf[at] as number))) {
    const { person } = everybody.profiles[place] as (typeof everybody.profiles)[number];
    onRoutes.set(place, await view.turn(() => routesOf(crowd, person, found.at(place))));
  }
  return onRoutes;
}

function routesOf({ model, question, device }: Found, person: Person, outcome: Outcome): ReadonlySet<string> {
  return nodesOnRoutes(model, person, outcome, question, device);
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
