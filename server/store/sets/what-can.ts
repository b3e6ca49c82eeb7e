import { judgementsFor } from '../../access/judge/judge.ts';
import { outcomesOf } from '../../access/sets/outcomes.ts';
import { holdersAmong } from '../../access/sets/population.ts';
import type { Question } from '../../access/terms/question.ts';
import type { CapabilityRow } from '../../access/terms/rulebook.ts';
import type { Verdict, Workload } from '../../access/terms/vocabulary.ts';
import { askable, perDeviceGroup } from '../askable.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { populationOf } from './members.ts';
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
  const judgeOn = judgementsFor(model, who.person);
  const members = who.group && (await populationOf(view, model, who.group.id));
  const outcomes = members && outcomesOf(model, members.profiles);
  const abilityTo = (question: Question): Ability => {
    const { verdict } = judgeOn(question);
    if (!(members && outcomes)) return { verdict };
    return { verdict, members: holdersAmong(members, outcomes.verdicts(question)) };
  };
  const rows = askable(model.rulebook, asked.workload).map(({ capability, question }): AbilityRow => {
    const each = asked.perDeviceGroup ? [...perDeviceGroup(model, question)] : [];
    const deviceGroups = new Map(each.map(([id, about]) => [id, abilityTo(about)]));
    return { capability, ...abilityTo(question), deviceGroups };
  });
  return { snapshot: view.number, who, rows, ...(members ? { of: members.ids.length } : {}) };
}
