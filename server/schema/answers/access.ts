import { NothingLoaded } from '../../store/problems.ts';
import { builder } from '../builder.ts';
import { ChangeInput } from '../changes/change-input.ts';
import { documentChanges } from '../changes/document-changes.ts';
import { DecisionRef } from './decision.ts';
import { questionProblems } from './problem.ts';
import { TargetInput } from './target-input.ts';

builder.queryField('access', (t) =>
  t.field({
    type: DecisionRef,
    description: 'Whether a person can do something, on a given target, and why (or why not).',
    complexity: { field: 20, multiplier: 1 },
    errors: {
      types: [...questionProblems],
      union: { name: 'AccessResult', description: 'The answer, or the reason why the question cannot be answered.' },
    },
    args: {
      user: t.arg.string({
        required: true,
        description: 'Id of the user, service principal or principal of another tenant, such as `ana`.',
      }),
      capability: t.arg.string({
        required: true,
        description:
          'Id of a capability, such as `mde.device.isolate`; or `permission:` and the id of a permission, such as `permission:so.sd.response`. A permission that exists as read and as manage needs its level: `permission:as.authz:manage`.',
      }),
      on: t.arg({
        type: TargetInput,
        description: 'The target of the question. Without it, anything that the capability can be done on counts.',
      }),
      assuming: t.arg({
        type: [ChangeInput],
        description: 'Changes to assume for this question (what-if), applied in order.',
      }),
    },
    resolve: async (_, { user, capability, on, assuming }, context) => {
      const view = await context.view();
      if (!view) throw new NothingLoaded();
      const { allDevices, ...rest } = on ?? {};
      const target = { ...rest, ...(allDevices ? { devices: 'all' } : {}) };
      const changes = assuming ? { assuming: documentChanges(assuming) } : {};
      const decision = await view.decide({ who: user, capability, on: target, ...changes });
      return { decision, view };
    },
  }),
);
