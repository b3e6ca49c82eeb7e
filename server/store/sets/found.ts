import type { AccessModel } from '../../access/judge/model.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import type { Outcome } from '../../access/sets/outcome.ts';
import type { DeviceFact } from '../../access/terms/facts.ts';
import type { Question } from '../../access/terms/question.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { ReadQuestion } from '../answers.ts';
import type { SnapshotView } from '../snapshot-view.ts';

/** A question with what it comes to for everybody. */
export interface Found {
  readonly view: SnapshotView;
  readonly model: AccessModel;
  readonly everybody: Everybody;
  readonly found: readonly Outcome[];
  /** The verdict of each profile as things are. */
  readonly verdicts: () => readonly Verdict[];
  readonly question: Question;
  readonly device?: DeviceFact;
}

/** What an understood question comes to for everybody. */
export async function findForEverybody(view: SnapshotView, { question, model, device }: ReadQuestion): Promise<Found> {
  const { everybody, outcomes } = model === view.model ? await view.crowd() : await view.crowdUnder(model);
  const found = await view.turn(() => outcomes.of(question, device));
  const verdicts = () => outcomes.verdicts(question, device);
  return { view, model, everybody, found, verdicts, question, ...(device ? { device } : {}) };
}
