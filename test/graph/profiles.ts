import { accessModel } from '../../server/access/judge/model.ts';
import { bearingOf } from '../../server/access/sets/bearing.ts';
import { profileOf } from '../../server/access/sets/profile.ts';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { Rulebook } from '../../server/access/terms/rulebook.ts';
import type { Graph } from '../../server/graph/driver.ts';
import { keyParameters, type SnapshotKey } from '../../server/graph/snapshot-key.ts';
import { everybodyIn } from '../access/sets/alone.ts';

/** People with one profile, and through which groups they hold something: now, and after activation. */
export interface StoredProfile {
  readonly people: readonly string[];
  readonly holders: readonly string[];
  readonly holdersAfterActivation: readonly string[];
}

const validAt = (name: string) =>
  `coalesce(${name}.since, $series) <= $snapshot < coalesce(${name}.until, $snapshot + 1)`;
const text = `
  MATCH (profile:Profile {snapshot: $series}) WHERE ${validAt('profile')}
  RETURN profile.holders AS holders, profile.holdersAfterActivation AS holdersAfterActivation,
    COLLECT { MATCH (profile)<-[has:HAS_PROFILE WHERE ${validAt('has')}]-(person) RETURN person.id ORDER BY person.id } AS people`;

/** As Cypher walks from profiles to their people. */
export async function profilesStored(graph: Graph, key: SnapshotKey): Promise<StoredProfile[]> {
  const query = { name: 'test/profiles', text };
  const rows = await graph.read<StoredProfile>(query, keyParameters(key), { timeoutMs: 60_000 });
  return rows
    .map(({ people, holders, holdersAfterActivation }) => ({ people, holders, holdersAfterActivation }))
    .sort(byPeople);
}

/** People of a tenant put together one by one; those who hold nothing are left out. */
export function profilesOf(facts: TenantFacts, rulebook: Rulebook): StoredProfile[] {
  const model = accessModel(facts, rulebook);
  const bearing = bearingOf(model);
  const byKey = new Map<string, StoredProfile>();
  for (const person of everybodyIn(facts)) {
    const { key, now, afterActivation } = profileOf(model, bearing, person);
    if (now.length + afterActivation.length === 0) continue;
    const known = byKey.get(key);
    const groupsOf = (bearers: typeof now) => bearers.flatMap(({ group }) => (group === undefined ? [] : [group]));
    byKey.set(key, {
      people: [...(known?.people ?? []), person.id].sort(),
      holders: groupsOf(now),
      holdersAfterActivation: groupsOf(afterActivation),
    });
  }
  return [...byKey.values()].sort(byPeople);
}

function byPeople(left: StoredProfile, right: StoredProfile): number {
  return JSON.stringify(left.people) < JSON.stringify(right.people) ? -1 : 1;
}
