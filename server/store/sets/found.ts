import type { AccessModel } from '../../access/judge/model.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import type { DeviceFact } from '../../access/terms/facts.ts';
import type { Question } from '../../access/terms/question.ts';
import type { ReadQuestion } from '../answers.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import type { AskedOfAll } from './crowd.ts';

/** A question with what it comes to for everybody. */
export interface Found extends AskedOfAll {
  readonly view: SnapshotView;
  readonly model: AccessModel;
  readonly everybody: Everybody;
  readonly question: Question;
  readonly device?: DeviceFact;
}

/** What an understood question comes to for everybody. */
export async function findForEverybody(view: SnapshotView, { question, model, device }: ReadQuestion): Promise<Found> {
  const { everybody, ask } = model === view.model ? await view.crowd() : await view.crowdUnder(model);
  const answer = await view.turn(() => ask(question, device));
  return { ...answer, view, model, everybody, question, ...(device ? { device } : {}) };
}
