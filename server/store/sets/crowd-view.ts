import type { AccessModel } from '../../access/judge/model.ts';
import type { Assumed } from '../../access/sets/assumed.ts';
import type { Effect } from '../../access/sets/effects/effect-on.ts';
import { effectOnOthers, standInsFor, touchedBy } from '../../access/sets/effects/others-effect.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import type { Graph } from '../../graph/driver.ts';
import type { SnapshotKey } from '../../graph/snapshot-key.ts';
import type { Turn } from '../../turns/turns.ts';
import { assumeForEverybody, type PeopleSource, readSinglePeople } from './assume-for-everybody.ts';
import { type Crowd, crowdOf } from './crowd.ts';
import { inTurns } from './in-turns.ts';
import { membersAtAnyDepth } from './members-at-any-depth.ts';

/** What questions about everybody need of a snapshot. */
export interface CrowdView {
  /** Everybody by profiles, as things are; read when first asked for, and kept with the snapshot. */
  crowd(): Promise<Crowd>;
  /** Everybody under a what-if; the model of the snapshot itself gives everybody as they are. */
  crowdUnder(model: AccessModel): Promise<Crowd<Assumed>>;
  /** What changes do to everybody but one person; `before` are the people of this snapshot, as things are or under a what-if. */
  effectOnOthers(before: Everybody, after: AccessModel, person: string, turn: Turn): Promise<Effect>;
  /** Ids of everybody in a group through active memberships of any depth, under a model. */
  everyoneInGroup(group: string, model: AccessModel): Promise<ReadonlySet<string>>;
}

export function crowdViewOf(
  graph: Graph,
  snapshot: SnapshotKey,
  crowd: () => Promise<Crowd>,
  people: PeopleSource['people'],
  signal?: AbortSignal,
): CrowdView {
  return {
    crowd,
    async crowdUnder(model) {
      const { everybody } = await crowd();
      return crowdOf(await assumeForEverybody({ graph, snapshot, people, signal }, everybody, model));
    },
    async effectOnOthers(before, after, person, turn) {
      const touched = touchedBy(before, after);
      const single = await readSinglePeople({ graph, snapshot, people, signal }, before, after, (concerned) =>
        standInsFor(before, touched, concerned),
      );
      return inTurns(effectOnOthers(before, touched, single, person), turn);
    },
    everyoneInGroup: (group, model) => membersAtAnyDepth(graph, snapshot, model, group, signal),
  };
}
