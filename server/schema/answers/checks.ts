import { GraphQLError } from 'graphql';
import { NothingLoaded, StoreProblem } from '../../store/problems.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { ChangeInput } from '../changes/change-input.ts';
import type { Context } from '../context.ts';
import { DecisionRef, type DecisionShape } from './decision.ts';
import { checkProblems } from './problem.ts';
import {
  assumingMeaning,
  capabilityMeaning,
  documentQuestion,
  personMeaning,
  targetMeaning,
} from './question-arguments.ts';
import { TargetInput } from './target-input.ts';

const mostQuestions = 1_000;
/** The same as of a single question, see `access`. */
const costOfQuestion = 20;

const QuestionInput = builder.inputType('QuestionInput', {
  description: 'One question, as the arguments of `access` ask it.',
  fields: (t) => ({
    user: t.string({ required: true, description: personMeaning }),
    capability: t.string({ required: true, description: capabilityMeaning }),
    on: t.field({ type: TargetInput, description: targetMeaning }),
    assuming: t.field({ type: [ChangeInput], description: assumingMeaning }),
  }),
});

builder.queryField('checks', (t) =>
  t.field({
    type: [DecisionRef],
    description: `Answers up to ${mostQuestions} questions at once, in the order asked. More are an error with the code TOO_MANY_QUESTIONS. Send them as a variable.`,
    complexity: ({ questions }) => ({
      field: 1 + costOfQuestion * questions.length,
      multiplier: Math.max(questions.length, 1),
    }),
    itemErrors: {
      types: [...checkProblems],
      union: {
        name: 'CheckResult',
        description:
          'The answer to one of many questions, or the reason why it cannot be answered. An unknown person comes without a suggestion.',
      },
    },
    args: {
      questions: t.arg({
        type: [QuestionInput],
        required: true,
        description: `The questions, at most ${mostQuestions}.`,
      }),
    },
    resolve: async (_, { questions }, context) => {
      if (questions.length > mostQuestions) throw tooMany(questions.length);
      const view = await viewOrProblem(context);
      if (view instanceof StoreProblem) return itemsOf(questions.map(() => view));
      const asked = questions.map(({ user, ...question }) => ({ who: user, ...documentQuestion(question) }));
      const answers = await view.decideAll(asked);
      return itemsOf(
        answers.map((answer, place) => {
          if (answer instanceof StoreProblem) return answer;
          const assuming = asked[place]?.assuming;
          return { decision: answer, view, ...(assuming && { assuming }) };
        }),
      );
    },
  }),
);

/** The plugin takes problems in place of items, which its types do not say. */
function itemsOf(answers: readonly (DecisionShape | StoreProblem)[]): readonly DecisionShape[] {
  return answers as readonly DecisionShape[];
}

/** Where no snapshot can be read, no question can be answered. */
async function viewOrProblem(context: Context): Promise<SnapshotView | StoreProblem> {
  try {
    return (await context.view()) ?? new NothingLoaded();
  } catch (error) {
    if (error instanceof StoreProblem) return error;
    throw error;
  }
}

function tooMany(asked: number): GraphQLError {
  return new GraphQLError(
    `checks answers at most ${mostQuestions} questions, not ${asked}. Ask in several documents.`,
    { extensions: { code: 'TOO_MANY_QUESTIONS' } },
  );
}
