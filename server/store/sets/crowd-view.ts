import type { AccessModel } from '../../access/judge/model.ts';
import type { Assumed } from '../../access/sets/assumed.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import { type Outcomes, outcomesOf } from '../../access/sets/outcomes.ts';
import type { Graph } from '../../graph/driver.ts';
import type { SnapshotKey } from '../../graph/snapshot-key.ts';
import { assumeForEverybody, type PeopleSource } from './assume-for-everybody.ts';
import { membersAtAnyDepth } from './members-at-any-depth.ts';

/** Everybody of a snapshot, ready for questions; read when first asked for, and kept with the snapshot. */
export interface Crowd {
  readonly everybody: Everybody;
  readonly outcomes: Outcomes;
}

/** What questions about everybody need of a snapshot. */
export interface CrowdView {
  /** Everybody by profiles, as things are. */
  crowd(): Promise<Crowd>;
  /** Everybody under a what-if; the model of the snapshot itself gives everybody as they are. */
  crowdUnder(model: AccessModel): Promise<{ readonly everybody: Assumed; readonly outcomes: Outcomes }>;
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
      const assumed = await assumeForEverybody({ graph, snapshot, people, signal }, everybody, model);
      return { everybody: assumed, outcomes: outcomesOf(model, assumed.profiles) };
    },
    everyoneInGroup: (group, model) => membersAtAnyDepth(graph, snapshot, model, group, signal),
  };
}
