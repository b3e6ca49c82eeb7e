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
  description: 'The answer for one capability, in the list of everything that a user can do.',
  fields: (t) => ({
    capability: t.expose('capability', { type: CapabilityRef, description: 'The capability.' }),
    section: t.string({
      description:
        'Heading in the list: the code of a product, `cross` for Microsoft Defender XDR (several workloads), `urbac` for permissions and roles.',
      resolve: ({ capability }) => capability.row.section,
    }),
    verdict: t.expose('verdict', {
      type: VerdictEnum,
      description: 'The answer to the question without a target.',
    }),
    state: t.field({
      type: AccessStateEnum,
      nullable: true,
      description: 'Whether it can be done now, after activation in PIM, or never; null if unknown.',
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
  const view = await context.view();
  if (!view) return [];
  const nodes = modelNodes(view.model).Capability;
  const shapes: CapabilityAnswerShape[] = [];
  for (const { capability: row, decision } of await view.capabilitiesOf(person, workload ?? undefined)) {
    const capability = nodes.get(row.id);
    if (!capability || (verdict && decision.verdict !== verdict)) continue;
    const told = await context.turn(() => ({ state: decision.state, sentence: sentenceOf(decision) }));
    shapes.push({ capability, verdict: decision.verdict, ...told });
  }
  return shapes;
}

builder.objectField(UserRef, 'capabilities', (t) =>
  t.field({
    type: [CapabilityAnswerType],
    description:
      'Effective permissions of the user as actions: an answer for every capability of the catalogue, with no target but `workload`.',
    complexity: { field: 50, multiplier: 120 },
    args: {
      workload: t.arg({
        type: WorkloadCodeEnum,
        description: 'Only capabilities of this workload, with the workload as their target.',
      }),
      verdict: t.arg({ type: VerdictEnum, description: 'Only answers with this verdict.' }),
    },
    resolve: (user, { workload, verdict }, context) => capabilityAnswers(user, { workload, verdict }, context),
  }),
);
