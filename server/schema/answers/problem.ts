import {
  InvalidQuestion,
  NothingLoaded,
  StoreProblem,
  UnknownCapability,
  UnknownPerson,
  UnknownSnapshot,
} from '../../store/problems.ts';
import { builder } from '../builder.ts';

/** No answer is one any more; a member of the union for queries that name it. */
class NotSupportedYet extends StoreProblem {
  readonly code = 'NOT_SUPPORTED_YET';
}

const ProblemRef = builder.interfaceRef<StoreProblem>('Problem').implement({
  description: 'An expected failure: the question cannot be answered as it was asked.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code of the failure in capitals, such as UNKNOWN_PERSON.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do, in English.' }),
    suggestion: t.string({
      nullable: true,
      description: 'What was probably meant, such as the id of another person; null when nothing is near.',
      resolve: (problem) => problem.suggestion ?? null,
    }),
  }),
});

const meanings = [
  [NothingLoaded, 'No tenant was imported yet.'],
  [UnknownPerson, 'The snapshot has no user or service principal with that id.'],
  [UnknownCapability, 'There is no such capability or permission.'],
  [InvalidQuestion, 'The target or an assumed change does not fit the capability or the tenant.'],
  [UnknownSnapshot, 'There is no such snapshot, or it is not kept any more.'],
  [NotSupportedYet, 'Not returned any more; kept so that older queries stay valid.'],
] as const;

for (const [problem, description] of meanings) {
  builder.objectType(problem, { name: problem.name, description, interfaces: [ProblemRef] });
}

/** The failures that answers may have; each is a member of the union of its field. */
export const questionProblems = meanings.map(([problem]) => problem);
