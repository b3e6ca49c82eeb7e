import { builder } from '../builder.ts';
import { pageOf } from '../connection.ts';
import { WarningOrderEnum } from '../order.ts';
import { pageSize } from '../page-size.ts';
import { orderedBy, whichAreListed } from './filters.ts';
import { WarningType } from './warning.ts';
import { WarningAcceptanceType } from './warning-acceptance.ts';
import { deskOf } from './warning-desk.ts';
import { listed, WarningFilter } from './warning-filter.ts';
import { WarningKindType } from './warning-kind.ts';

builder.queryField('warnings', (t) =>
  t.connection(
    {
      type: WarningType,
      description:
        'Configuration warnings of the tenant with what was said of them. A snapshot keeps the first 500; `warningKinds` counts all of them.',
      complexity: (args) => ({ field: 10, multiplier: pageSize(args) }),
      args: {
        filter: t.arg({ type: WarningFilter, description: whichAreListed }),
        orderBy: t.arg({ type: WarningOrderEnum, description: orderedBy('the most severe first') }),
      },
      resolve: async (_, { filter, orderBy, ...args }, context) => {
        const view = await context.view();
        const found = view ? listed((await deskOf(context)).desk, filter ?? {}, orderBy) : [];
        return pageOf({ ...args, orderBy }, found, (node) => ({ node }));
      },
    },
    { name: 'WarningConnection', description: 'A page of warnings.' },
    { name: 'WarningEdge', description: 'A warning in the list.' },
  ),
);

builder.queryField('warningKinds', (t) =>
  t.field({
    type: [WarningKindType],
    description: 'The kinds of warnings that the snapshot has, the most severe first.',
    complexity: { field: 10, multiplier: 30 },
    resolve: async (_, __, context) => ((await context.view()) ? [...(await deskOf(context)).desk.kinds] : []),
  }),
);

builder.queryField('warningAcceptances', (t) =>
  t.connection(
    {
      type: WarningAcceptanceType,
      description: 'What was said of warnings of this tenant, the latest first.',
      args: {
        isGone: t.arg.boolean({
          description:
            'Only what is about warnings that the snapshot no longer has or does not keep, or only about those that it lists.',
        }),
      },
      complexity: (args) => ({ field: 10, multiplier: pageSize(args) }),
      resolve: async (_, { isGone, ...args }, context) => {
        const all = (await context.view()) ? (await deskOf(context)).desk.acceptances : [];
        const meant = all.filter((one) => isGone === null || isGone === undefined || (one.isGone !== false) === isGone);
        return pageOf(args, meant, (node) => ({ node }));
      },
    },
    { name: 'WarningAcceptanceConnection', description: 'A page of what was said of warnings.' },
    { name: 'WarningAcceptanceEdge', description: 'What was said of one warning.' },
  ),
);
