import type { ComparedQuestion } from '../../access/sets/comparison.ts';
import { memberOf } from '../../access/sets/member-of.ts';
import { judgementBehind } from '../../access/tell/decide.ts';
import type { NodeReference } from '../../access/terms/node.ts';
import { deviceGroupNode } from '../../access/terms/node-references.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { About } from '../answer-about.ts';
import type { CapabilityAnswer } from '../answers.ts';
import { type Askable, onDeviceGroups } from '../askable.ts';
import { UnknownGroup } from '../problems.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { populationOf } from './members.ts';
import { countHolders, verdictsOf } from './verdicts-together.ts';

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
  const asked = answers.map(questionBehind);
  const places = asked.map((one) => (isNarrowed(one) ? [] : onDeviceGroups(model, one)));
  const population = once(() => populationOf(view, model, id));
  const counted = once(async () => countHolders(await population(), asked, view.turn));
  const countedThere = once(async () => countHolders(await population(), places.flat(), view.turn));
  const judgedThere = once(() => verdictsOf(model, [member], places.flat(), view.turn));
  const of = async () => (await population()).ids.length;
  let next = 0;
  return answers.map((answer, place): GroupAnswer => {
    const there = (places[place] ?? []).map(({ deviceGroup }) => ({ deviceGroup, at: next++ }));
    return {
      ...answer,
      of,
      members: async () => (await counted())[place] as number,
      async onDeviceGroups() {
        if (there.length === 0) return [];
        const [verdicts = []] = await judgedThere();
        return there.map(({ deviceGroup = '', at }) => ({
          deviceGroup: deviceGroupNode(model, deviceGroup),
          verdict: verdicts[at] as Verdict,
          members: async () => (await countedThere())[at] as number,
          of,
        }));
      },
    };
  });
}

function questionBehind({ capability, decision }: CapabilityAnswer): Askable & ComparedQuestion {
  const { question, device } = judgementBehind(decision) as NonNullable<ReturnType<typeof judgementBehind>>;
  return { capability, question, on: question.on, ...(device ? { device } : {}) };
}

function isNarrowed({ on }: Pick<ComparedQuestion, 'on'>): boolean {
  return on?.device !== undefined || on?.deviceGroup !== undefined;
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
