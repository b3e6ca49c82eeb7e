import { acceptanceProblems, reopeningProblems } from './answers/problem.ts';
import { builder } from './builder.ts';
import { WarningType } from './nodes/warning.ts';
import { WarningAcceptanceType } from './nodes/warning-acceptance.ts';
import { forgetDesk, viewOf } from './nodes/warning-desk.ts';

builder.mutationField('acceptWarning', (t) =>
  t.field({
    type: WarningType,
    description:
      'Accepts a warning of the snapshot, in place of what was said of it before. It stays accepted in later snapshots as long as they say the same.',
    errors: {
      types: [...acceptanceProblems],
      union: { name: 'AcceptWarningResult', description: 'The warning, or the reason why it is not accepted.' },
    },
    args: {
      key: t.arg.string({ required: true, description: 'Key of the warning.' }),
      reason: t.arg.string({ required: true, description: 'Why it is acceptable, in at most 500 characters.' }),
      until: t.arg.string({
        description: 'The last day on which it is accepted, as YYYY-MM-DD in UTC; without an end if omitted.',
      }),
    },
    resolve: async (_, { key, reason, until }, context) => {
      const view = await viewOf(context);
      const accepted = await context.store.acceptWarning(view, key, { reason, until: until ?? undefined });
      forgetDesk(view);
      return accepted;
    },
  }),
);

builder.mutationField('reopenWarning', (t) =>
  t.field({
    type: WarningAcceptanceType,
    description: 'Takes back that a warning is accepted, also if the snapshot no longer has it. Returns what was said.',
    errors: {
      types: [...reopeningProblems],
      union: { name: 'ReopenWarningResult', description: 'What was said, or the reason why nothing is taken back.' },
    },
    args: { key: t.arg.string({ required: true, description: 'Key of the warning.' }) },
    resolve: async (_, { key }, context) => {
      const view = await viewOf(context);
      const taken = await context.store.reopenWarning(view, key);
      forgetDesk(view);
      return taken;
    },
  }),
);
