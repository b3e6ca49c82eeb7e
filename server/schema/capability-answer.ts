import type { Target } from '../access/question.ts';
import type { CapabilityRow } from '../access/rulebook.ts';
import { productOf, type Verdict, type Workload } from '../access/vocabulary.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { engine } from './engine.ts';
import { modelNodes } from './model-nodes.ts';
import type { CapabilityNode, PersonNode } from './node-shapes.ts';
import { CapabilityRef } from './refs.ts';
import { VerdictEnum } from './verdict.ts';

export interface CapabilityAnswerShape {
  readonly capability: CapabilityNode;
  readonly verdict: Verdict;
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
    sentence: t.exposeString('sentence', { description: 'The answer in one sentence.' }),
  }),
});

interface Wanted {
  readonly workload?: Workload | null | undefined;
  readonly verdict?: Verdict | null | undefined;
}

/**
 * Every capability of the catalogue answered for one person. Questions that a capability cannot be asked without a
 * further detail, such as a command, are left out.
 */
export async function capabilityAnswers(
  person: PersonNode,
  { workload, verdict }: Wanted,
  context: Context,
): Promise<CapabilityAnswerShape[]> {
  const reading = await context.reading();
  if (!reading) return [];
  const { model } = reading;
  const on = workload ? { workload } : {};
  const asked = [...modelNodes(model).Capability.values()].filter(({ row }) => isAskable(row, workload));
  const answers = asked.map((capability) => {
    const decision = engine.decide(model, person, { capability: capability.id, on: targetFor(capability.row, on) });
    return { capability, verdict: decision.verdict, sentence: engine.sentenceOf(decision) };
  });
  return answers.filter((answer) => !verdict || answer.verdict === verdict);
}

function isAskable(row: CapabilityRow, workload: Workload | null | undefined): boolean {
  if (row.takes.includes('command')) return false;
  return !workload || row.products.has(productOf(workload));
}

/** A capability of one product is not asked about a workload: it has only that one. */
function targetFor(row: CapabilityRow, on: Target): Target {
  return row.takes.includes('workload') ? on : {};
}
