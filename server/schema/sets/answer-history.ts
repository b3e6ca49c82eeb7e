import { answerHistory, type History, mostInHistory, type PastAnswer } from '../../store/history.ts';
import { AccessStateEnum } from '../answers/access-state.ts';
import { questionProblems } from '../answers/problem.ts';
import { capabilityMeaning, documentQuestion, personMeaning, targetMeaning } from '../answers/question-arguments.ts';
import { TargetInput } from '../answers/target-input.ts';
import { VerdictEnum } from '../answers/verdict.ts';
import { builder } from '../builder.ts';

/** A snapshot that is not in memory is read before its answer is worked out. */
const costOfSnapshot = 400;

const PastProblemType = builder.objectRef<{ code: string; message: string }>('PastProblem').implement({
  description: 'Why a question cannot be answered in one snapshot.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code of the failure, such as UNKNOWN_PERSON.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do next, in English.' }),
  }),
});

const PastAnswerType = builder.objectRef<PastAnswer>('PastAnswer').implement({
  description: 'What a question comes to in one snapshot, as `access` answers it with `at`.',
  fields: (t) => ({
    snapshot: t.int({ description: 'Number of the snapshot.', resolve: ({ record }) => record.number }),
    label: t.string({
      nullable: true,
      description: 'What people call the snapshot; null if nobody labelled it.',
      resolve: ({ record }) => record.label ?? null,
    }),
    importedAt: t.field({
      type: 'DateTime',
      description: 'When the snapshot was imported.',
      resolve: ({ record }) => record.importedAt,
    }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Date of the data; null if the tenant document does not state it.',
      resolve: ({ record }) => record.asOf ?? null,
    }),
    verdict: t.field({
      type: VerdictEnum,
      nullable: true,
      description: 'The verdict; null if the question cannot be answered in this snapshot.',
      resolve: ({ verdict }) => verdict ?? null,
    }),
    state: t.field({
      type: AccessStateEnum,
      nullable: true,
      description: 'When the person can do it; null where an answer has no state or there is no answer.',
      resolve: ({ state }) => state ?? null,
    }),
    sentence: t.exposeString('sentence', {
      description: 'The answer in one or two English sentences, or why there is none in this snapshot.',
    }),
    problem: t.field({
      type: PastProblemType,
      nullable: true,
      description: 'Why the question cannot be answered in this snapshot, such as UNKNOWN_PERSON; null if it can.',
      // An error as a value would be thrown.
      resolve: ({ problem }) => (problem ? { code: problem.code, message: problem.message } : null),
    }),
    changed: t.boolean({
      nullable: true,
      description:
        'Whether verdict, state or problem are not the same as in the entry before; null for the first. `diff` says what else differs.',
      resolve: ({ isChanged }) => isChanged ?? null,
    }),
  }),
});

const AnswerHistoryType = builder.objectRef<History<PastAnswer>>('AnswerHistory').implement({
  description: 'How an answer changed over the snapshots.',
  fields: (t) => ({
    entries: t.field({
      type: [PastAnswerType],
      complexity: { field: 1, multiplier: mostInHistory },
      description: `The answer in each snapshot, oldest first; of the newest ${mostInHistory} snapshots.`,
      resolve: ({ entries }) => [...entries],
    }),
    total: t.exposeInt('total', { description: 'How many snapshots are stored, listed or not.' }),
  }),
});

builder.queryField('answerHistory', (t) =>
  t.field({
    type: AnswerHistoryType,
    description: `How the answer to one question changed: what \`access\` answers in each of the newest ${mostInHistory} snapshots.`,
    complexity: { field: costOfSnapshot * mostInHistory, multiplier: 1 },
    errors: {
      types: [...questionProblems],
      union: {
        name: 'AnswerHistoryResult',
        description: 'The answers, or the reason why the question can be answered in no snapshot.',
      },
    },
    args: {
      user: t.arg.string({ required: true, description: personMeaning }),
      capability: t.arg.string({ required: true, description: capabilityMeaning }),
      on: t.arg({ type: TargetInput, description: targetMeaning }),
    },
    resolve: (_, { user, ...question }, { store, signal, turn }) =>
      answerHistory(store, { who: user, ...documentQuestion(question) }, { signal, turn }),
  }),
);
