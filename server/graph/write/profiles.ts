import { createHash } from 'node:crypto';
import { accessModel } from '../../access/judge/model.ts';
import type { Bearer } from '../../access/sets/bearer.ts';
import { bearingOf } from '../../access/sets/bearing.ts';
import { type Everybody, gather } from '../../access/sets/everybody.ts';
import { groupsThatMatter, memberships } from '../../access/sets/memberships.ts';
import type { Profile } from '../../access/sets/profile.ts';
import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Rulebook } from '../../access/terms/rulebook.ts';
import { inOrderOfLists } from '../naming.ts';
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

/** Profiles, and who has them. Whoever bears nothing has none: in most tenants these are nearly all people. */
export function profileSteps(everybody: Everybody): WriteStep[] {
  return [
    nodeStep('profile/write', profileRows(everybody)),
    edgesIntoStep('profile/write-people', peopleOfProfiles(everybody), 'profile/write-people-by-node'),
  ];
}

function* profileRows({ profiles }: Everybody): Generator<Row> {
  for (const profile of profiles) {
    if (!bearsAnything(profile)) continue;
    const { kind, isGuest, isEnabled, now, afterActivation } = profile;
    yield {
      id: idOf(profile),
      kind,
      isGuest,
      isEnabled,
      holders: groupsOf(now),
      holdersAfterActivation: groupsOf(afterActivation),
    };
  }
}

function* peopleOfProfiles({ profiles, profileOf, ids }: Everybody): Generator<EdgesInto> {
  const people = profiles.map((): string[] => []);
  for (const [at, place] of profileOf.entries()) people[place]?.push(ids[at] as string);
  for (const [place, profile] of profiles.entries())
    if (bearsAnything(profile)) yield { to: idOf(profile), from: people[place] as string[] };
}

function bearsAnything({ now, afterActivation }: Profile): boolean {
  return now.length + afterActivation.length > 0;
}

function groupsOf(bearers: readonly Bearer[]): string[] {
  return bearers.flatMap(({ group }) => (group === undefined ? [] : [group]));
}

/** The same for the same profile in every snapshot, so that only profiles are written that are new. */
function idOf({ key }: Profile): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}
