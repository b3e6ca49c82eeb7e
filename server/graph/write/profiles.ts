import { accessModel } from '../../access/judge/model.ts';
import type { Bearer } from '../../access/sets/bearer.ts';
import { bearingOf } from '../../access/sets/bearing.ts';
import { type Everybody, gather } from '../../access/sets/everybody.ts';
import { groupsThatMatter, memberships } from '../../access/sets/memberships.ts';
import type { Profile } from '../../access/sets/profile.ts';
import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Rulebook } from '../../access/terms/rulebook.ts';
import { inOrderOfLists } from '../naming.ts';
import { profileIdOf } from '../profile-id.ts';
import type { Size } from './room.ts';
import { type EdgesInto, edgesIntoStep, nodeStep, type Row, type WriteStep } from './step.ts';

/** Everybody of a tenant by profiles, in the order of lists. */
export function everybodyIn(facts: TenantFacts, rulebook: Rulebook): Everybody {
  const model = accessModel(facts, rulebook);
  const bearing = bearingOf(model);
  const matters = groupsThatMatter(bearing);
  const { tell, of } = memberships();
  for (const { id, members, eligible } of facts.groups) if (matters.has(id)) tell(id, members, eligible);
  return gather(model, of(inOrderOfLists(facts.people)), bearing);
}

/** Profiles as they are stored. Whoever bears nothing has none: in most tenants these are nearly all people. */
export interface StoredProfiles {
  readonly steps: () => WriteStep[];
  /** How many there are, and how many people have one. */
  readonly size: Size;
}

export function storedProfiles({ profiles, profileOf, sizes, ids }: Everybody): StoredProfiles {
  const borne = profiles.flatMap((profile, place) => (bearsAnything(profile) ? [{ profile, place }] : []));
  const idAt = new Map(borne.map(({ profile, place }) => [place, profileIdOf(profile)]));
  const idOfPlace = (place: number) => idAt.get(place) as string;

  function* people(): Generator<EdgesInto> {
    const byPlace = new Map<number, string[]>(borne.map(({ place }) => [place, []]));
    for (const [at, place] of profileOf.entries()) byPlace.get(place)?.push(ids[at] as string);
    for (const [place, from] of byPlace) yield { to: idOfPlace(place), from };
  }
  function* rows(): Generator<Row> {
    for (const { profile, place } of borne) yield { id: idOfPlace(place), ...contentOf(profile) };
  }
  return {
    steps: () => [
      nodeStep('profile/write', rows()),
      edgesIntoStep('profile/write-people', people(), 'profile/write-people-by-node'),
    ],
    size: { nodes: borne.length, edges: borne.reduce((sum, { place }) => sum + (sizes[place] as number), 0) },
  };
}

function contentOf({ kind, isGuest, isEnabled, now, afterActivation }: Profile): Row {
  return { kind, isGuest, isEnabled, holders: groupsOf(now), holdersAfterActivation: groupsOf(afterActivation) };
}

function bearsAnything({ now, afterActivation }: Profile): boolean {
  return now.length + afterActivation.length > 0;
}

function groupsOf(bearers: readonly Bearer[]): string[] {
  return bearers.flatMap(({ group }) => (group === undefined ? [] : [group]));
}
