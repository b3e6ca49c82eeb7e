import { NothingLoaded } from '../../store/problems.ts';
import { differencesBetween, factsBetween, otherCatalogueRemarks } from '../../store/sets/diff.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { differenceProblems } from '../answers/problem.ts';
import { builder } from '../builder.ts';
import { readBelow } from '../snapshot-argument.ts';
import { costOfDifferences, DifferencesRef, type DifferencesShape } from './differences.ts';
import { FactDifferencesType } from './fact-difference.ts';
import { openNamed } from './named-snapshot.ts';

/** Reads both snapshots from end to end. */
const costOfFacts = 20_000;

interface DiffShape extends DifferencesShape {
  readonly earlier: SnapshotView;
}

const DiffType = builder.objectRef<DiffShape>('Diff').implement({
  description: 'What differs between two snapshots: who gained or lost what, and the facts.',
  interfaces: [DifferencesRef],
  fields: (t) => ({
    from: t.int({ description: 'Number of the earlier snapshot.', resolve: ({ earlier }) => earlier.number }),
    to: t.int({ description: 'Number of the later snapshot.', resolve: ({ view }) => view.number }),
    remarks: t.stringList({
      description: 'What limits the comparison, such as a snapshot that was imported with another catalogue.',
      resolve: ({ earlier, view }) =>
        [earlier, view].flatMap((state) => otherCatalogueRemarks(state, `snapshot ${state.number}`)),
    }),
    facts: t.field({
      type: FactDifferencesType,
      complexity: { field: costOfFacts, multiplier: 1 },
      description: 'The facts that differ.',
      resolve: ({ earlier, view, differences }) => factsBetween(earlier, view, differences),
    }),
  }),
});

builder.queryField('diff', (t) =>
  t.field({
    type: DiffType,
    description:
      'What differs between two snapshots. People are the same who have the same id; who is in one snapshot only gains or loses everything. Nodes below it are read from the later snapshot.',
    complexity: { field: costOfDifferences, multiplier: 1 },
    errors: {
      types: [...differenceProblems],
      union: { name: 'DiffResult', description: 'What differs, or the reason why it cannot be worked out.' },
    },
    args: {
      from: t.arg.int({ description: 'Number of the earlier snapshot.' }),
      fromLabel: t.arg.string({
        description: 'Label of the earlier snapshot, `current` or `previous`, in place of its number.',
      }),
      to: t.arg.int({ description: 'Number of the later snapshot.' }),
      toLabel: t.arg.string({
        description: 'Label of the later snapshot, `current` or `previous`, in place of its number.',
      }),
    },
    resolve: async (_, { from, fromLabel, to, toLabel }, context, { path }) => {
      const [earlier, view] = await Promise.all([
        openNamed('from', { number: from, label: fromLabel }, context),
        openNamed('to', { number: to, label: toLabel }, context),
      ]);
      if (!earlier || !view) throw new NothingLoaded();
      readBelow(context, path, async () => view);
      return { differences: await differencesBetween(earlier, view), view, earlier };
    },
  }),
);
