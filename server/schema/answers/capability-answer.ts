import { sentenceOf } from '../../access/tell/sentence.ts';
import type { AccessState } from '../../access/terms/proof.ts';
import type { Verdict, Workload } from '../../access/terms/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { modelNodes } from '../nodes/model-nodes.ts';
import type { CapabilityNode, PersonNode } from '../nodes/node-shapes.ts';
import { CapabilityRef, UserRef } from '../nodes/refs.ts';
import { WorkloadCodeEnum } from '../nodes/workload-code.ts';
import { AccessStateEnum } from './access-state.ts';
import { VerdictEnum } from './verdict.ts';

export interface CapabilityAnswerShape {
  readonly capability: CapabilityNode;
  readonly verdict: Verdict;
  readonly state: AccessState | undefined;
  readonly sentence: string;
}

export const CapabilityAnswerType = builder.objectRef<CapabilityAnswerShape>('CapabilityAnswer').implement({
  description: 'What one person may do: one line of the list of all capabilities.',
  fields: (t) => ({
    capability: t.expose('capability', { type: CapabilityRef, description: 'The capability.' }),
    section: t.string({
      description:
        'Heading for the list: the code of a product, `cross` for several products, `urbac` for Unified RBAC itself.',
      resolve: ({ capability }) => capability.row.section,
    }),
    verdict: t.expose('verdict', {
      type: VerdictEnum,
      description: 'The answer to the question without a narrower target.',
    }),
    state: t.field({
      type: AccessStateEnum,
      nullable: true,
      description: 'Whether it can be done now, after activation, or not even then; null when that is not known.',
      resolve: ({ state }) => state ?? null,
    }),
    sentence: t.exposeString('sentence', { description: 'The answer in one sentence.' }),
  }),
});

interface Wanted {
  readonly workload?: Workload | null | undefined;
  readonly verdict?: Verdict | null | undefined;
}

/** Every capability that can be asked without a further detail, answered for one person. */
export async function capabilityAnswers(
  person: PersonNode,
  { workload, verdict }: Wanted,
  context: Context,
): Promise<CapabilityAnswerShape[]> {
  const reading = await context.reading();
  if (!reading) return [];
  const nodes = modelNodes(reading.model).Capability;
  return reading.capabilitiesOf(person, workload ?? undefined).flatMap((answer): CapabilityAnswerShape[] => {
    const { decision } = answer;
    const capability = nodes.get(answer.capability.id);
    if (!capability || (verdict && decision.verdict !== verdict)) return [];
    return [{ capability, verdict: decision.verdict, state: decision.state, sentence: sentenceOf(decision) }];
  });
}

builder.objectField(UserRef, 'capabilities', (t) =>
  t.field({
    type: [CapabilityAnswerType],
    description:
      'What the user may do: every capability of the catalogue, each asked without a narrower target than the workload given.',
    complexity: { field: 50, multiplier: 120 },
    args: {
      workload: t.arg({ type: WorkloadCodeEnum, description: 'Only capabilities of this workload, asked about it.' }),
      verdict: t.arg({ type: VerdictEnum, description: 'Only answers that come to this.' }),
    },
    resolve: (user, { workload, verdict }, context) => capabilityAnswers(user, { workload, verdict }, context),
  }),
);
