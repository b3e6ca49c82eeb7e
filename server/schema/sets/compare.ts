import type { NodeReference } from '../../access/terms/node.ts';
import { InvalidQuestion, NothingLoaded } from '../../store/problems.ts';
import {
  type Comparison,
  compare,
  fewestCompared,
  mostCompared,
  type SideBySideRow,
} from '../../store/sets/compare.ts';
import type { Who } from '../../store/sets/who.ts';
import { comparisonProblems } from '../answers/problem.ts';
import { assumingMeaning, documentQuestion } from '../answers/question-arguments.ts';
import { VerdictEnum } from '../answers/verdict.ts';
import { builder } from '../builder.ts';
import { ChangeInput } from '../changes/change-input.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';

/** As the answers of one person to all capabilities, see `User.capabilities`. */
const costOfOne = 50;
const mostRows = 120;

interface RowShape {
  readonly row: SideBySideRow;
  readonly people: readonly Who[];
}

const ComparisonRowType = builder.objectRef<RowShape>('ComparisonRow').implement({
  description: 'A capability that does not have one verdict for all who are compared.',
  fields: (t) => ({
    capability: t.field({
      type: NodeReferenceType,
      description: 'The capability.',
      resolve: ({ row: { capability } }): NodeReference => ({
        kind: 'Capability',
        id: capability.id,
        name: capability.title,
      }),
    }),
    verdicts: t.field({
      type: [VerdictEnum],
      description: 'The verdict of each, in the order of `people`.',
      resolve: ({ row }) => [...row.verdicts],
    }),
    only: t.field({
      type: [NodeReferenceType],
      complexity: { field: 1, multiplier: mostCompared },
      description: 'Those who alone can do it; empty if nobody can for sure.',
      resolve: ({ row, people }) => row.holders.flatMap((at) => people.slice(at, at + 1).map(referenceTo)),
    }),
    because: t.string({
      description:
        'The sentences of those who can do it, which tell by which routes; if nobody can for sure, of those for whom it is not denied.',
      resolve: ({ row }) => row.because,
    }),
  }),
});

const ComparisonType = builder.objectRef<Comparison>('Comparison').implement({
  description: 'What people and groups can do, side by side.',
  fields: (t) => ({
    snapshot: t.exposeInt('snapshot', {
      description: 'Number of the snapshot (import) that the answer was computed from.',
    }),
    people: t.field({
      type: [NodeReferenceType],
      complexity: { field: 1, multiplier: mostCompared },
      description: 'Who is compared, in the order asked.',
      resolve: ({ people }) => people.map(referenceTo),
    }),
    rows: t.field({
      type: [ComparisonRowType],
      complexity: { field: 1, multiplier: mostRows },
      description: 'What differs, in the order of the catalogue.',
      resolve: ({ rows, people }) => rows.map((row) => ({ row, people })),
    }),
    same: t.exposeInt('same', { description: 'How many capabilities have one verdict for all.' }),
    different: t.int({
      description: 'How many capabilities do not; `rows` has all of them.',
      resolve: ({ rows }) => rows.length,
    }),
  }),
});

builder.queryField('compare', (t) =>
  t.field({
    type: ComparisonType,
    description:
      'What only some of several people or groups can do, over every capability that can be asked without a further detail. A group is answered for as a member who has nothing else.',
    complexity: ({ who }) => ({ field: 1 + costOfOne * who.length, multiplier: 1 }),
    errors: {
      types: [...comparisonProblems],
      union: { name: 'CompareResult', description: 'The comparison, or the reason why it cannot be made.' },
    },
    args: {
      who: t.arg.stringList({
        required: true,
        description: `Ids of ${fewestCompared} to ${mostCompared} users, service principals, principals of other tenants or groups.`,
      }),
      assuming: t.arg({ type: [ChangeInput], description: assumingMeaning }),
    },
    resolve: async (_, { who, assuming }, context) => {
      if (who.length < fewestCompared || who.length > mostCompared)
        throw new InvalidQuestion(
          `who: expected ${fewestCompared} to ${mostCompared} users, service principals or groups, not ${who.length}`,
        );
      const view = await context.view();
      if (!view) throw new NothingLoaded();
      return compare(view, who, documentQuestion({ assuming }).assuming);
    },
  }),
);

function referenceTo({ id, name, person, group }: Who): NodeReference {
  return { kind: group ? 'Group' : person.kind, id, name };
}
