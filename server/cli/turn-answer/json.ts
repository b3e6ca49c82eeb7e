import type { Catalogue } from '../../catalogue/load.ts';
import { writeChange } from '../../questions/changes/write-change.ts';
import type { TurnAnswer, TurningSet } from '../../store/sets/turn-answer.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import type { Turned } from './text.ts';

interface ReadFrom {
  readonly view: SnapshotView;
  readonly catalogue: Catalogue;
}

/** The sets for other programs; `changes` can be given back with `--assuming`. */
export async function turnJson(answer: TurnAnswer, turned: Turned, from: ReadFrom) {
  const { decision, isComplete, total, sets, disabling } = answer;
  const alone = disabling && { disabling: await setJson(disabling, turned, from) };
  return {
    snapshot: from.view.number,
    capability: decision.capability.id,
    target: decision.target,
    verdict: decision.verdict.toUpperCase(),
    complete: isComplete,
    total,
    shown: sets.length,
    sets: await Promise.all(sets.map((set) => setJson(set, turned, from))),
    ...alone,
  };
}

async function setJson(set: TurningSet, turned: Turned, { view, catalogue }: ReadFrom) {
  const { gain, lose } = set.person();
  const { people, gain: othersGain, lose: othersLose } = await set.others();
  const { facts } = view.model;
  return {
    changes: set.changes.map((change) => writeChange(change, { catalogue, facts })),
    sentence: set.sentences.join(' '),
    verdictAfter: set.verdict.toUpperCase(),
    sideEffects: {
      ...(turned === 'repair' ? { person: gain, personLoses: lose } : { person: lose, personGains: gain }),
      others: { people, gain: othersGain, lose: othersLose },
    },
  };
}
