import { judgementsFor } from '../../access/judge/judge.ts';
import { memberOf } from '../../access/sets/member-of.ts';
import { outcomesOf } from '../../access/sets/outcomes.ts';
import { holdersAmong } from '../../access/sets/population.ts';
import { judgementBehind } from '../../access/tell/decide.ts';
import type { DeviceFact } from '../../access/terms/facts.ts';
import type { NodeReference } from '../../access/terms/node.ts';
import { deviceGroupNode } from '../../access/terms/node-references.ts';
import type { Question } from '../../access/terms/question.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { About } from '../answer-about.ts';
import type { CapabilityAnswer } from '../answers.ts';
import { perDeviceGroup } from '../askable.ts';
import { UnknownGroup } from '../problems.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { populationOf } from './members.ts';

/** What a member who has nothing else can do; members are counted when somebody asks how many of them can. */
export interface GroupAnswer extends CapabilityAnswer {
  readonly members: () => Promise<number>;
  /** How many members with an enabled account the group has, at any depth. */
  readonly of: () => Promise<number>;
  /** The same on each device group, where devices play a part and the target names none. */
  readonly onDeviceGroups: () => Promise<readonly OnDeviceGroup[]>;
}

export interface OnDeviceGroup extends Pick<GroupAnswer, 'members' | 'of'> {
  readonly deviceGroup: NodeReference;
  readonly verdict: Verdict;
}

/** Everything that can be asked about a target, answered for the members of a group. Throws a StoreProblem. */
export async function groupCan(view: SnapshotView, id: string, about: About): Promise<readonly GroupAnswer[]> {
  const model = await view.modelUnder(about.assuming);
  const group = model.groups.get(id);
  if (!group) throw new UnknownGroup(id);
  const member = memberOf(group);
  const answers = await view.capabilitiesAbout(member, about);
  const counting = once(async () => {
    const population = await populationOf(view, model, id);
    return { population, outcomes: await view.turn(() => outcomesOf(model, population.profiles)) };
  });
  const countsOf = (question: Question, device?: DeviceFact): Pick<GroupAnswer, 'members' | 'of'> => ({
    async members() {
      const { population, outcomes } = await counting();
      return view.turn(() => holdersAmong(population, outcomes.verdicts(question, device)));
    },
    of: async () => (await counting()).population.ids.length,
  });
  const judging = once(() => judgementsFor(model, member));
  return answers.map((answer): GroupAnswer => {
    const { question, device } = judgementBehind(answer.decision) as NonNullable<ReturnType<typeof judgementBehind>>;
    const isNarrowed = question.on.device !== undefined || question.on.deviceGroup !== undefined;
    const places = () => (isNarrowed ? [] : [...perDeviceGroup(model, question)]);
    return {
      ...answer,
      ...countsOf(question, device),
      onDeviceGroups: async () =>
        view.turn(() =>
          places().map(([deviceGroup, asked]) => ({
            deviceGroup: deviceGroupNode(model, deviceGroup),
            verdict: judging()(asked).verdict,
            ...countsOf(asked),
          })),
        ),
    };
  });
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
