import type { CapabilityRow } from '../../access/terms/rulebook.ts';
import type { Verdict, Workload } from '../../access/terms/vocabulary.ts';
import { anywhere, askable, onDeviceGroups } from '../askable.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { populationOf } from './members.ts';
import { countHolders, verdictsOf } from './verdicts-together.ts';
import { readWho, type Who } from './who.ts';

export interface AskedWhatCan {
  /** Id of a person or a group. */
  readonly who: string;
  /** Only capabilities that name it, asked about it. */
  readonly workload?: Workload | undefined;
  /** Also for each device group, where devices play a part. */
  readonly perDeviceGroup: boolean;
  /** Changes as documents write them. */
  readonly assuming?: unknown;
}

/** What somebody can do; of a group, what a member can who has nothing else, and how many of its members can. */
export interface Ability {
  readonly verdict: Verdict;
  readonly members?: number;
}

export interface AbilityRow extends Ability {
  readonly capability: CapabilityRow;
  readonly deviceGroups: ReadonlyMap<string, Ability>;
}

export interface WhatCan {
  readonly snapshot: number;
  readonly who: Who;
  /** How many members with an enabled account a group has, at any depth. */
  readonly of?: number;
  readonly rows: readonly AbilityRow[];
}

/** What a person or the members of a group can do. Throws a StoreProblem for whom or what nobody knows. */
export async function whatCan(view: SnapshotView, asked: AskedWhatCan): Promise<WhatCan> {
  const model = await view.modelUnder(asked.assuming);
  const who = await readWho(view, model, asked.who);
  const everything = askable(model.rulebook, asked.workload).map((one) => ({
    capability: one.capability,
    questions: [anywhere(one), ...(asked.perDeviceGroup ? onDeviceGroups(model, one) : [])],
  }));
  const questions = everything.flatMap((one) => one.questions);
  const [verdicts = []] = await verdictsOf(model, [who.person], questions, view.turn);
  const members = who.group && (await populationOf(view, model, who.group.id));
  const holders = members && (await countHolders(members, questions, view.turn));
  let next = 0;
  const nextAbility = (): Ability => {
    const at = next++;
    return { verdict: verdicts[at] as Verdict, ...(holders ? { members: holders[at] as number } : {}) };
  };
  const rows = everything.map(({ capability, questions: [, ...there] }): AbilityRow => {
    const ability = nextAbility();
    const deviceGroups = new Map(there.map(({ deviceGroup = '' }) => [deviceGroup, nextAbility()]));
    return { capability, ...ability, deviceGroups };
  });
  return { snapshot: view.number, who, rows, ...(members ? { of: members.ids.length } : {}) };
}
