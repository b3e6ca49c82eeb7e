import { builder } from './builder.ts';

/** What every expected failure says. */
export interface ProblemShape {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

export const ProblemRef = builder.interfaceRef<ProblemShape>('Problem').implement({
  description: 'An expected failure: the question cannot be answered as it was asked.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code of the failure in capitals, such as UNKNOWN_PERSON.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do, in English.' }),
    suggestion: t.string({
      nullable: true,
      description:
        'The nearest thing that would have worked, such as the id of another person; null when nothing is near.',
      resolve: (problem) => problem.suggestion ?? null,
    }),
  }),
});
