import { sentenceOf } from '../../access/tell/sentence.ts';
import type { Decision } from '../../access/terms/proof.ts';
import type { ReasonClass } from '../../access/terms/reason-classes.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { Line } from '../../origins/folder/lines.ts';
import { type AskedLine, readAskedLine } from '../../questions/asked-line.ts';
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
      readonly state: Decision['state'] | null;
      readonly sentence: string;
      readonly reasons: readonly ReasonClass[];
    }
  | { readonly who: string | null; readonly can: string | null; readonly problem: string };

/** Answers some lines in their order, without the blank ones. What is wrong with a line is its answer. */
export async function answerLines(view: SnapshotView, lines: readonly Line[]): Promise<BatchAnswer[]> {
  const read = lines.flatMap((line) => {
    if ('problem' in line) return [{ who: null, can: null, problem: `Line ${line.number}: ${line.problem}` }];
    return readAskedLine(line.text, line.number) ?? [];
  });
  const asked = read.flatMap((line) => ('asked' in line ? [line.asked] : []));
  const decided = (await view.decideAll(asked.map(({ can, ...rest }) => ({ ...rest, capability: can })))).values();
  return read.map((line) => {
    if (!('asked' in line)) return line;
    const { value } = decided.next();
    if (value === undefined) throw new Error('Fewer answers than questions.');
    return answerOf(line.asked, value);
  });
}

function answerOf({ who, can }: AskedLine, decided: Decision | StoreProblem): BatchAnswer {
  if (decided instanceof StoreProblem) return { who, can, problem: explainFailure(decided).message };
  const { verdict, state = null } = decided;
  const reasons = decided.reasons.map(({ reason }) => reason);
  return { who, can, verdict, state, sentence: sentenceOf(decided), reasons };
}
