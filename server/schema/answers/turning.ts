import type { Verdict } from '../../access/terms/vocabulary.ts';
import { writeChange } from '../../questions/changes/write-change.ts';
import type { TurnAnswer, TurningSet } from '../../store/sets/turn-answer.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { VerdictEnum } from './verdict.ts';

interface EffectShape {
  readonly people: number;
  readonly gain: readonly string[];
  readonly lose: readonly string[];
}

const SideEffectType = builder.objectRef<EffectShape>('SideEffect').implement({
  description: 'What changes beside the answer, among all actions that can be asked about without a further detail.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'Number of people whose access changes.' }),
    gain: t.stringList({ description: 'Ids of capabilities that they gain.', resolve: ({ gain }) => [...gain] }),
    lose: t.stringList({ description: 'Ids of capabilities that they lose.', resolve: ({ lose }) => [...lose] }),
  }),
});

/** A set with what writing its changes takes. */
export interface TurningSetShape {
  readonly set: TurningSet;
  readonly view: SnapshotView;
}

const TurningSetType = builder.objectRef<TurningSetShape>('ChangeSet').implement({
  description: 'A smallest set of changes that turns an answer: no part of it alone is enough.',
  fields: (t) => ({
    changes: t.field({
      type: 'JSON',
      description: 'The changes as documents write them (docs/formats.md, Changes); they can be assumed as they are.',
      resolve: ({ set, view }) =>
        set.changes.map((change) => writeChange(change, { catalogue: view.catalogue, facts: view.model.facts })),
    }),
    sentences: t.stringList({
      description: 'What is to be done, a sentence for each change.',
      resolve: ({ set }) => [...set.sentences],
    }),
    verdict: t.field({
      type: VerdictEnum,
      description: 'The answer after it.',
      resolve: ({ set }): Verdict => set.verdict,
    }),
    person: t.field({
      type: SideEffectType,
      complexity: 50,
      description: 'What else the person gains and loses.',
      resolve: ({ set }, _, { turn }) =>
        turn(() => {
          const effect = set.person();
          return { people: effect.gain.length + effect.lose.length > 0 ? 1 : 0, ...effect };
        }),
    }),
    others: t.field({
      type: SideEffectType,
      complexity: 100,
      description: 'Whose access changes besides, and what they gain and lose.',
      resolve: ({ set }) => set.others(),
    }),
  }),
});

export interface TurningShape {
  readonly answer: TurnAnswer;
  readonly view: SnapshotView;
}

export const TurningType = builder.objectRef<TurningShape>('Turning').implement({
  description: 'The smallest sets of changes that turn an answer, those that change least for others first.',
  fields: (t) => ({
    total: t.int({ description: 'How many sets were found.', resolve: ({ answer }) => answer.total }),
    isComplete: t.boolean({
      description: 'Whether every set of up to three changes was looked at; if not, there may be others.',
      resolve: ({ answer }) => answer.isComplete,
    }),
    sets: t.field({
      type: [TurningSetType],
      description: 'The first sets.',
      resolve: ({ answer, view }) => answer.sets.map((set) => ({ set, view })),
    }),
    disabling: t.field({
      type: TurningSetType,
      nullable: true,
      description: 'Disabling the account, where an access is to end; null otherwise.',
      resolve: ({ answer: { disabling }, view }) => (disabling === undefined ? null : { set: disabling, view }),
    }),
  }),
});
