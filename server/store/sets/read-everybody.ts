import type { AccessModel } from '../../access/judge/model.ts';
import { bearingOf } from '../../access/sets/bearing.ts';
import { type Everybody, gather } from '../../access/sets/everybody.ts';
import { groupsThatMatter, memberships } from '../../access/sets/memberships.ts';
import { unpacked } from '../../access/sets/packed.ts';
import type { PersonFact } from '../../access/terms/facts.ts';
import type { Graph } from '../../graph/driver.ts';
import { inOrderOfLists } from '../../graph/naming.ts';
import { streamPeople, streamPeopleOf } from '../../graph/read/everything.ts';
import type { SnapshotKey } from '../../graph/snapshot-key.ts';
import { readStoredEverybody } from '../../graph/stored-everybody.ts';

/** Everybody of a snapshot, in the order of lists: as it was worked out when the snapshot was written. One read. */
export async function readEverybody(
  graph: Graph,
  snapshot: SnapshotKey,
  model: AccessModel,
  signal?: AbortSignal,
): Promise<Everybody> {
  const stored = await readStoredEverybody(graph, snapshot.number, signal);
  const everybody = stored && unpacked(model, stored);
  return everybody ?? workOut(graph, snapshot, model, signal);
}

/** For snapshots of earlier formats, and for those of this process alone. Two reads. */
async function workOut(
  graph: Graph,
  snapshot: SnapshotKey,
  model: AccessModel,
  signal?: AbortSignal,
): Promise<Everybody> {
  const bearing = bearingOf(model);
  const people: PersonFact[] = [];
  for await (const person of streamPeople(graph, snapshot, signal)) people.push(person);
  const { tell, of } = memberships();
  for await (const { id, members, eligible } of streamPeopleOf(graph, snapshot, [...groupsThatMatter(bearing)], signal))
    tell(id, members, eligible);
  return gather(model, of(inOrderOfLists(people)), bearing);
}
