import type { AccessModel } from '../../access/judge/model.ts';
import { type Assumed, assumed, standInsNeeded } from '../../access/sets/assumed.ts';
import { concernedBy } from '../../access/sets/concerned.ts';
import type { SinglePeople } from '../../access/sets/effects/others-effect.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import type { Person } from '../../access/terms/facts.ts';
import type { Graph } from '../../graph/driver.ts';
import { streamPeopleOf } from '../../graph/read/everything.ts';
import type { SnapshotKey } from '../../graph/snapshot-key.ts';

/** What reading single people and the members of groups takes. */
export interface PeopleSource {
  readonly graph: Graph;
  readonly snapshot: SnapshotKey;
  readonly people: (ids: readonly string[]) => Promise<ReadonlyMap<string, Person>>;
  readonly signal?: AbortSignal | undefined;
}

/** Everybody under a what-if. Reads the members of groups that lead elsewhere now and the people whom changes name. */
export async function assumeForEverybody(
  source: PeopleSource,
  before: Everybody,
  model: AccessModel,
): Promise<Assumed> {
  const { concerned, standIns } = await readSinglePeople(source, before, model, (ids) => standInsNeeded(before, ids));
  return assumed(before, model, concerned, standIns);
}

/** The people whom changes concern one by one, and others who stand for the profiles that these were samples of. */
export async function readSinglePeople(
  { graph, snapshot, people, signal }: PeopleSource,
  before: Everybody,
  model: AccessModel,
  standInsFor: (concerned: ReadonlySet<string>) => ReadonlyMap<number, string>,
): Promise<SinglePeople> {
  const named = concernedBy(before.bearing, model);
  const ids = new Set(named.people);
  if (named.groups.length > 0)
    for await (const { members, eligible } of streamPeopleOf(graph, snapshot, named.groups, signal))
      for (const id of [...members, ...eligible]) ids.add(id);
  const others = standInsFor(ids);
  const [concerned, instead] = await Promise.all([people([...ids]), people([...others.values()])]);
  const standIns = new Map(
    [...others].flatMap(([place, id]): [number, Person][] => {
      const person = instead.get(id);
      return person ? [[place, person]] : [];
    }),
  );
  return { concerned, standIns };
}
