import { InvalidQuestion, NothingLoaded } from '../../store/problems.ts';
import { differencesUnder } from '../../store/sets/impact.ts';
import { differenceProblems } from '../answers/problem.ts';
import { builder } from '../builder.ts';
import { ChangeInput } from '../changes/change-input.ts';
import { documentChanges } from '../changes/document-changes.ts';
import { costOfDifferences, DifferencesRef, type DifferencesShape } from './differences.ts';

interface ImpactShape extends DifferencesShape {
  readonly changes: readonly unknown[];
}

const ImpactType = builder.objectRef<ImpactShape>('Impact').implement({
  description: 'What changes would do to everybody.',
  interfaces: [DifferencesRef],
  fields: (t) => ({
    snapshot: t.int({
      description: 'Number of the snapshot (import) that the answer was computed from.',
      resolve: ({ view }) => view.number,
    }),
    sentences: t.stringList({
      description: 'The changes as instructions, a sentence for each.',
      resolve: async ({ view, changes }) => [...(await view.changesInWords(changes))],
    }),
  }),
});

builder.queryField('impact', (t) =>
  t.field({
    type: ImpactType,
    description: 'What changes would do to everybody: who would gain or lose what, and why. Nothing is stored.',
    complexity: { field: costOfDifferences, multiplier: 1 },
    errors: {
      types: [...differenceProblems],
      union: { name: 'ImpactResult', description: 'The impact, or the reason why it cannot be worked out.' },
    },
    args: {
      assuming: t.arg({
        type: [ChangeInput],
        required: true,
        description: 'The changes to assume (what-if), applied in order; one at least.',
      }),
    },
    resolve: async (_, { assuming }, context) => {
      if (assuming.length === 0) throw new InvalidQuestion('assuming: nothing would change; name one change at least');
      const view = await context.view();
      if (!view) throw new NothingLoaded();
      const changes = documentChanges(assuming);
      return { differences: await differencesUnder(view, changes), view, changes, readOn: (at) => `at: ${at}` };
    },
  }),
);
