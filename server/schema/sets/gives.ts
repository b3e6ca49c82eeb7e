import type { Verdict } from '../../access/terms/vocabulary.ts';
import { type Given, whatItGives } from '../../store/sets/gives.ts';
import { VerdictEnum } from '../answers/verdict.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { modelNodes } from '../nodes/model-nodes.ts';
import type {
  CapabilityNode,
  EntraRoleNode,
  LegacyRoleNode,
  UnifiedAssignmentNode,
  UnifiedRoleNode,
} from '../nodes/node-shapes.ts';
import { CapabilityRef, EntraRoleRef, LegacyRoleRef, UnifiedAssignmentRef, UnifiedRoleRef } from '../nodes/refs.ts';

interface GivenShape extends Omit<Given, 'capability'> {
  readonly capability: CapabilityNode;
}

const GivenCapabilityType = builder.objectRef<GivenShape>('GivenCapability').implement({
  description: 'What a role or an assignment means for one capability, by itself.',
  fields: (t) => ({
    capability: t.expose('capability', { type: CapabilityRef, description: 'The capability.' }),
    verdict: t.expose('verdict', {
      type: VerdictEnum,
      description: 'The answer for somebody who holds it and has nothing else, about anything that it can be done on.',
    }),
    needsUserAccess: t.exposeBoolean('needsUserAccess', {
      description:
        'Whether they need user access to a device group as well, which it does not give; `verdict` is about whoever has that.',
    }),
  }),
});

for (const ref of [EntraRoleRef, UnifiedRoleRef, UnifiedAssignmentRef, LegacyRoleRef])
  builder.objectField(ref, 'capabilities', (t) =>
    t.field({
      type: [GivenCapabilityType],
      description:
        'What somebody could do who holds it, tenant-wide, and has nothing else, as Unified RBAC is active now.',
      complexity: { field: 50, multiplier: 120 },
      args: {
        verdicts: t.arg({
          type: [VerdictEnum],
          description: 'Only answers with one of these verdicts; all if omitted.',
        }),
      },
      resolve: (node, { verdicts }, context) => given(node, verdicts, context),
    }),
  );

async function given(
  { kind, id }: EntraRoleNode | UnifiedRoleNode | UnifiedAssignmentNode | LegacyRoleNode,
  verdicts: readonly Verdict[] | null | undefined,
  context: Context,
): Promise<GivenShape[]> {
  const view = await context.view();
  if (!view) return [];
  const nodes = modelNodes(view.model).Capability;
  const listed = (await whatItGives(view, { kind, id })).filter(({ verdict }) => verdicts?.includes(verdict) ?? true);
  return listed.flatMap((row) => {
    const capability = nodes.get(row.capability.id);
    return capability ? [{ ...row, capability }] : [];
  });
}
