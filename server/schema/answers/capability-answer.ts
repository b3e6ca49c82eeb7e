import { sentenceOf } from '../../access/tell/sentence.ts';
import type { AccessState } from '../../access/terms/proof.ts';
import type { Verdict, Workload } from '../../access/terms/vocabulary.ts';
import { UnknownPerson } from '../../store/problems.ts';
import { builder } from '../builder.ts';
import { ChangeInput } from '../changes/change-input.ts';
import type { Context } from '../context.ts';
import { modelNodes } from '../nodes/model-nodes.ts';
import type { CapabilityNode, PersonNode } from '../nodes/node-shapes.ts';
import { CapabilityRef, ForeignPrincipalRef, ServicePrincipalRef, UserRef } from '../nodes/refs.ts';
import { WorkloadCodeEnum } from '../nodes/workload-code.ts';
import { AccessStateEnum } from './access-state.ts';
import { assumingMeaning, documentQuestion } from './question-arguments.ts';
import { TargetInput } from './target-input.ts';
import { VerdictEnum } from './verdict.ts';

export interface CapabilityAnswerShape {
  readonly capability: CapabilityNode;
  readonly verdict: Verdict;
  readonly state: AccessState | undefined;
  readonly sentence: string;
}

export const CapabilityAnswerType = builder.objectRef<CapabilityAnswerShape>('CapabilityAnswer').implement({
  description: 'The answer for one capability, in the list of everything that somebody can do.',
  fields: (t) => ({
    capability: t.expose('capability', { type: CapabilityRef, description: 'The capability.' }),
    section: t.string({
      description:
        'Heading in the list: the code of a product, `cross` for Microsoft Defender XDR (several workloads), `urbac` for permissions and roles.',
      resolve: ({ capability }) => capability.row.section,
    }),
    verdict: t.expose('verdict', {
      type: VerdictEnum,
      description: 'The answer, about the target of the list; without one, about anything.',
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
  readonly on?: typeof TargetInput.$inferInput | null | undefined;
  readonly assuming?: readonly (typeof ChangeInput.$inferInput)[] | null | undefined;
}

/** Every capability that can be asked without a further detail, answered for one person. */
export async function capabilityAnswers(
  { id }: PersonNode,
  { workload, verdict, on, assuming }: Wanted,
  context: Context,
): Promise<CapabilityAnswerShape[]> {
  const view = await context.view();
  if (!view) return [];
  // The list may be of another snapshot than the person it is asked of.
  const person = await view.person(id);
  if (!person) throw new UnknownPerson(id);
  const about = { workload: workload ?? undefined, ...documentQuestion({ on, assuming }) };
  const nodes = modelNodes(view.model).Capability;
  const shapes: CapabilityAnswerShape[] = [];
  for (const { capability: row, decision } of await view.capabilitiesAbout(person, about)) {
    const capability = nodes.get(row.id);
    if (!capability || (verdict && decision.verdict !== verdict)) continue;
    const told = await context.turn(() => ({ state: decision.state, sentence: sentenceOf(decision) }));
    shapes.push({ capability, verdict: decision.verdict, ...told });
  }
  return shapes;
}

for (const ref of [UserRef, ServicePrincipalRef, ForeignPrincipalRef])
  builder.objectField(ref, 'capabilities', (t) =>
    t.field({
      type: [CapabilityAnswerType],
      description:
        'Effective permissions as actions: an answer for every capability of the catalogue that can be asked so. A target or a change that does not fit is an error with the code INVALID_QUESTION; a snapshot that does not have the person, one with the code UNKNOWN_PERSON.',
      complexity: { field: 50, multiplier: 120 },
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
      resolve: (person, wanted, context) => capabilityAnswers(person, wanted, context),
    }),
  );
