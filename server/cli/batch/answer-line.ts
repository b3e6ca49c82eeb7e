import { sentenceOf } from '../../access/tell/sentence.ts';
import type { AccessState } from '../../access/terms/proof.ts';
import type { ReasonClass } from '../../access/terms/reason-classes.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { AskedLine } from '../../questions/asked-line.ts';
import { StoreProblem } from '../../store/problems.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { explainFailure } from '../failure.ts';

/** What is printed of one question: these names are for other programs, so none may change. */
export type BatchAnswer =
  | {
      readonly who: string;
      readonly can: string;
      readonly verdict: Verdict;
      /** Null where missing facts leave it open. */
      readonly state: AccessState | null;
      readonly sentence: string;
      readonly reasons: readonly ReasonClass[];
    }
  | { readonly who: string | null; readonly can: string | null; readonly problem: string };

/** Answers one question of many. What is wrong with it is its answer; any other failure ends all of them. */
export async function answerLine(view: SnapshotView, { who, can, on, assuming }: AskedLine): Promise<BatchAnswer> {
  try {
    const decision = await view.decide({ who, capability: can, on, assuming });
    const { verdict, state = null, reasons } = decision;
    return { who, can, verdict, state, sentence: sentenceOf(decision), reasons: reasons.map(({ reason }) => reason) };
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    return { who, can, problem: explainFailure(error).message };
  }
}
