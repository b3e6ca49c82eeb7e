import { NothingLoaded } from '../../store/problems.ts';
import { eachOf, whoCan } from '../../store/sets/who-can.ts';
import { crowdProblems } from '../answers/problem.ts';
import { documentQuestion, questionArguments } from '../answers/question-arguments.ts';
import { builder } from '../builder.ts';
import { orderedBy } from '../nodes/filters.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { PeopleOrderEnum } from '../order.ts';
import { pageSize } from '../page-size.ts';
import { OutcomeCountsType, OutcomeEnum, PopulationKindEnum } from './outcome.ts';
import { fromMeaning, pageByPlace } from './place-in-list.ts';
import { WhoCanPersonType } from './who-can-person.ts';

/** Judging everybody takes about as long as this many fields, however few rows are asked for. */
const costOfEverybody = 500;

builder.queryField('whoCan', (t) =>
  t.connection(
    {
      type: WhoCanPersonType,
      description:
        'Everybody who can do something, with exact counts: what `access` answers for each person, for the whole tenant at once. Ordered by name.',
      complexity: (args) => ({ field: costOfEverybody, multiplier: pageSize(args) }),
      errors: {
        types: [...crowdProblems],
        union: { name: 'WhoCanResult', description: 'The list, or the reason why the question cannot be answered.' },
      },
      args: {
        ...questionArguments,
        outcomes: t.arg({
          type: [OutcomeEnum],
          required: true,
          defaultValue: ['allow'],
          description:
            'Whom to list; `counts` counts everybody. `[ALLOW, ELIGIBLE]` adds those who must activate first.',
        }),
        in: t.arg.string({ description: 'Id of a group: only its members, at any depth, are meant and counted.' }),
        kind: t.arg({
          type: PopulationKindEnum,
          description: 'Only these are meant and counted; everybody if omitted.',
        }),
        through: t.arg.string({
          description:
            'Id of a group, role, assignment, permission or device group: lists only those for whom it lies on a route. `counts` stays as it is.',
        }),
        includeDisabled: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Whether disabled accounts are meant and counted too. They can do nothing.',
        }),
        orderBy: t.arg({ type: PeopleOrderEnum, description: orderedBy('by name') }),
        from: t.arg.int({ description: fromMeaning }),
      },
      resolve: async (_, { outcomes, in: within, kind, through, includeDisabled, ...args }, context) => {
        const view = await context.view();
        if (!view) throw new NothingLoaded();
        const { capability, on, assuming, ...page } = args;
        const answer = await whoCan(view, {
          ...documentQuestion({ capability, on, assuming }),
          outcomes,
          within: within ?? undefined,
          kind: kind ?? undefined,
          through: through ?? undefined,
          withDisabled: includeDisabled,
        });
        const { snapshot, total, pieces } = answer;
        const part = (from: number, most: number) => eachOf(pieces(from, most));
        return Object.assign(pageByPlace({ snapshot, total, part, readOn: (at) => `at: ${at}` }, page), { answer });
      },
    },
    {
      name: 'WhoCanConnection',
      description: 'A page of people, with the counts of all of them.',
      fields: (connection) => ({
        counts: connection.field({
          type: OutcomeCountsType,
          description: 'How many of all people who are meant come to each outcome, listed or not. Exact.',
          resolve: ({ answer }) => answer.counts,
        }),
        capability: connection.field({
          type: NodeReferenceType,
          description: 'The capability or permission the answer is about.',
          resolve: ({ answer }) => answer.capability,
        }),
        target: connection.string({
          description: 'The target in words; empty if the question named none.',
          resolve: ({ answer }) => answer.target,
        }),
        snapshot: connection.int({
          description:
            'Number of the snapshot (import) that the answer was computed from. Cursors are of this snapshot.',
          resolve: ({ answer }) => answer.snapshot,
        }),
      }),
    },
    { name: 'WhoCanEdge', description: 'A person in the list.' },
  ),
);
