import type { Decision } from '../../access/terms/proof.ts';
import { findRemovals, findRepairs, type TurnAnswer } from '../../store/sets/turn-answer.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { DecisionRef, type DecisionShape } from './decision.ts';
import { TurningType } from './turning.ts';

const mostSets = 20;

type Find = (view: SnapshotView, decision: Decision, most: number) => Promise<TurnAnswer>;

function found(find: Find) {
  return async ({ decision, view }: DecisionShape, { most }: { readonly most: number }) => ({
    answer: await find(view, decision, Math.min(Math.max(most, 0), mostSets)),
    view,
  });
}

builder.objectFields(DecisionRef, (t) => {
  const most = () =>
    t.arg.int({
      required: true,
      defaultValue: 5,
      description: `How many sets to list, at most ${mostSets}; all of them are counted.`,
    });
  return {
    repairs: t.field({
      type: TurningType,
      complexity: 200,
      args: { most: most() },
      description:
        'Smallest sets of changes that would turn a no into a yes, among those that can be made in the portals; none if the answer is yes.',
      resolve: found(findRepairs),
    }),
    removals: t.field({
      type: TurningType,
      complexity: 200,
      args: { most: most() },
      description: 'Smallest sets of removals that would turn a yes into a no; none if the answer is not yes.',
      resolve: found(findRemovals),
    }),
  };
});
