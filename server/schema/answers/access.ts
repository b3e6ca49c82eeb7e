import { NothingLoaded } from '../../store/problems.ts';
import { builder } from '../builder.ts';
import { DecisionRef } from './decision.ts';
import { questionProblems } from './problem.ts';
import { documentQuestion, personMeaning, questionArguments } from './question-arguments.ts';

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
        description: personMeaning,
      }),
      ...questionArguments,
    },
    resolve: async (_, { user, ...question }, context) => {
      const view = await context.view();
      if (!view) throw new NothingLoaded();
      const asked = documentQuestion(question);
      const { assuming } = asked;
      return { decision: await view.decide({ who: user, ...asked }), view, ...(assuming && { assuming }) };
    },
  }),
);
