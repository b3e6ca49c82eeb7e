import { sentenceOf } from '../../access/tell/sentence.ts';
import { type GroupAnswer, groupCan, type OnDeviceGroup } from '../../store/sets/group-can.ts';
import { builder } from '../builder.ts';
import { ChangeInput } from '../changes/change-input.ts';
import { modelNodes } from '../nodes/model-nodes.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import type { CapabilityNode } from '../nodes/node-shapes.ts';
import { CapabilityRef, GroupRef } from '../nodes/refs.ts';
import { WorkloadCodeEnum } from '../nodes/workload-code.ts';
import { AccessStateEnum } from './access-state.ts';
import { assumingMeaning, documentQuestion } from './question-arguments.ts';
import { TargetInput } from './target-input.ts';
import { VerdictEnum } from './verdict.ts';

interface GroupCapabilityShape {
  readonly capability: CapabilityNode;
  readonly answer: GroupAnswer;
}

/** Many tenants have fewer device groups, some have more. */
const usualDeviceGroups = 20;
/** Judges all members. */
const costOfCount = 5;

const ofMeaning = 'How many members the group has, at any depth and with an enabled account.';

const GroupCapabilityOnDeviceGroupType = builder.objectRef<OnDeviceGroup>('GroupCapabilityOnDeviceGroup').implement({
  description: 'What members of a group can do on the devices of one device group.',
  fields: (t) => ({
    deviceGroup: t.expose('deviceGroup', { type: NodeReferenceType, description: 'The device group.' }),
    verdict: t.expose('verdict', {
      type: VerdictEnum,
      description: 'The answer there for a member who has nothing else.',
    }),
    members: t.int({
      complexity: costOfCount,
      description: 'How many members can do it there.',
      resolve: ({ members }) => members(),
    }),
    of: t.int({ description: ofMeaning, resolve: ({ of }) => of() }),
  }),
});

const GroupCapabilityType = builder.objectRef<GroupCapabilityShape>('GroupCapability').implement({
  description: 'What a group gives to its members for one capability, and how many of them can do it.',
  fields: (t) => ({
    capability: t.expose('capability', { type: CapabilityRef, description: 'The capability.' }),
    section: t.string({
      description: 'Heading in the list, as `CapabilityAnswer.section`.',
      resolve: ({ capability }) => capability.row.section,
    }),
    verdict: t.field({
      type: VerdictEnum,
      description: 'The answer for a member who has nothing else, about the target of the list.',
      resolve: ({ answer }) => answer.decision.verdict,
    }),
    state: t.field({
      type: AccessStateEnum,
      nullable: true,
      description: 'Whether such a member can do it now, after activation in PIM, or never; null if unknown.',
      resolve: ({ answer }, _, { turn }) => turn(() => answer.decision.state ?? null),
    }),
    sentence: t.string({
      description: 'The answer for such a member in one sentence.',
      resolve: ({ answer }, _, { turn }) => turn(() => sentenceOf(answer.decision)),
    }),
    members: t.int({
      complexity: costOfCount,
      description: 'How many members can do it, whatever else they have.',
      resolve: ({ answer }) => answer.members(),
    }),
    of: t.int({ description: ofMeaning, resolve: ({ answer }) => answer.of() }),
    deviceGroups: t.field({
      type: [GroupCapabilityOnDeviceGroupType],
      complexity: { field: usualDeviceGroups, multiplier: usualDeviceGroups },
      description:
        'The same on each device group, by rank; empty where devices play no part, and where the target of the list names a device or a device group.',
      resolve: async ({ answer }) => [...(await answer.onDeviceGroups())],
    }),
  }),
});

builder.objectField(GroupRef, 'capabilities', (t) =>
  t.field({
    type: [GroupCapabilityType],
    description:
      'What the group gives, as actions: an answer for every capability of the catalogue that can be asked so, for a member who has nothing else, and how many members can do it. A target or a change that does not fit is an error with the code INVALID_QUESTION; a snapshot that does not have the group, one with the code UNKNOWN_GROUP.',
    complexity: { field: 100, multiplier: 120 },
    args: {
      workload: t.arg({
        type: WorkloadCodeEnum,
        description: 'Only capabilities of this workload, with the workload as their target.',
      }),
      verdict: t.arg({ type: VerdictEnum, description: 'Only answers with this verdict.' }),
      on: t.arg({
        type: TargetInput,
        description:
          'The target of every answer: only capabilities that can be asked about it are listed. Without it, anything that a capability can be done on counts.',
      }),
      assuming: t.arg({ type: [ChangeInput], description: assumingMeaning }),
    },
    resolve: async ({ id }, { workload, verdict, ...about }, context): Promise<GroupCapabilityShape[]> => {
      const view = await context.view();
      if (!view) return [];
      const nodes = modelNodes(view.model).Capability;
      const answers = await groupCan(view, id, { workload: workload ?? undefined, ...documentQuestion(about) });
      return answers.flatMap((answer) => {
        const capability = nodes.get(answer.capability.id);
        return capability && (!verdict || answer.decision.verdict === verdict) ? [{ capability, answer }] : [];
      });
    },
  }),
);
