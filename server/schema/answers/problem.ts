import {
  AmbiguousName,
  InvalidCursor,
  InvalidQuestion,
  NothingLoaded,
  StoreProblem,
  UnknownCapability,
  UnknownGroup,
  UnknownName,
  UnknownNode,
  UnknownPerson,
  UnknownPrincipal,
  UnknownSnapshot,
} from '../../store/problems.ts';
import { InvalidReason, InvalidUntil, UnknownAcceptance, UnknownWarning } from '../../store/warnings/problems.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';

/** No answer is one any more; a member of the union for queries that name it. */
class NotSupportedYet extends StoreProblem {
  readonly code = 'NOT_SUPPORTED_YET';
}

const ProblemRef = builder.interfaceRef<StoreProblem>('Problem').implement({
  description: 'An expected failure: the question cannot be answered as asked.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code of the failure, such as UNKNOWN_PERSON.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do next, in English.' }),
    suggestion: t.string({
      nullable: true,
      description: 'A similar value that was probably meant, such as the id of another user; null if none is similar.',
      resolve: (problem) => problem.suggestion ?? null,
    }),
  }),
});

const meanings = [
  [NothingLoaded, 'No tenant has been imported yet.'],
  [UnknownPerson, 'No user, service principal or principal of another tenant has this id in the snapshot.'],
  [UnknownCapability, 'No capability or permission has this id.'],
  [InvalidQuestion, 'The target or an assumed change does not fit the capability or the tenant.'],
  [UnknownSnapshot, 'No snapshot has this number, or it is no longer kept.'],
  [NotSupportedYet, 'No longer returned. Kept so that older queries stay valid.'],
  [UnknownGroup, 'No group has this id in the snapshot.'],
  [UnknownNode, 'No group, role, assignment, permission or device group has this id in the snapshot.'],
  [UnknownPrincipal, 'No user, service principal, principal of another tenant or group has this id in the snapshot.'],
  [UnknownName, 'Nothing of the kind has this id or name in the snapshot.'],
  [UnknownWarning, 'The snapshot has no warning with this key.'],
  [UnknownAcceptance, 'No warning with this key is accepted.'],
  [InvalidReason, 'The reason is missing or too long.'],
  [InvalidUntil, 'The last day is not a day, or it is over.'],
  [InvalidCursor, 'The cursor is not one of this list, or it is of another snapshot.'],
] as const;

for (const [problem, description] of meanings) {
  builder.objectType(problem, { name: problem.name, description, interfaces: [ProblemRef] });
}

builder.objectType(AmbiguousName, {
  name: AmbiguousName.name,
  description: 'Several of the kind have this name in the snapshot.',
  interfaces: [ProblemRef],
  fields: (t) => ({
    candidates: t.field({
      type: [NodeReferenceType],
      complexity: { field: 1, multiplier: 100 },
      description: 'Those who have the name, at most 100.',
      resolve: ({ candidates }) => [...candidates],
    }),
    isComplete: t.exposeBoolean('isComplete', { description: 'Whether `candidates` has all of them.' }),
  }),
});

/** The failures of looking for a name. */
export const nameProblems = [NothingLoaded, UnknownSnapshot, UnknownName, AmbiguousName];

/** The failures that answers about one person may have; each is a member of the union of its field. */
export const checkProblems = [NothingLoaded, UnknownPerson, UnknownCapability, InvalidQuestion, UnknownSnapshot];

export const questionProblems = [...checkProblems, NotSupportedYet];

/** The failures that answers about everybody may have. */
export const crowdProblems = [
  NothingLoaded,
  UnknownCapability,
  InvalidQuestion,
  UnknownSnapshot,
  UnknownGroup,
  UnknownNode,
  InvalidCursor,
];

/** The failures that tables of people and capabilities may have. */
export const matrixProblems = [
  NothingLoaded,
  UnknownCapability,
  InvalidQuestion,
  UnknownSnapshot,
  UnknownGroup,
  InvalidCursor,
];

/** The failures of putting people and groups side by side. */
export const comparisonProblems = [NothingLoaded, UnknownPrincipal, InvalidQuestion, UnknownSnapshot];

/** The failures of accepting a warning, and of taking that back. */
export const acceptanceProblems = [NothingLoaded, UnknownSnapshot, UnknownWarning, InvalidReason, InvalidUntil];
export const reopeningProblems = [NothingLoaded, UnknownSnapshot, UnknownAcceptance];

/** The failures of comparing everybody in two states. */
export const differenceProblems = [NothingLoaded, InvalidQuestion, UnknownSnapshot];
