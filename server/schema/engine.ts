import type { Change } from '../access/changes.ts';
import type { DeviceFact, Person } from '../access/facts.ts';
import type { AccessModel } from '../access/model.ts';
import type { Picture } from '../access/picture.ts';
import type { Decision, NodeReference } from '../access/proof.ts';
import type { Question } from '../access/question.ts';
import type { Routes } from '../access/routes.ts';
import { NotSupportedYet } from './problem.ts';

/** What answers are made with. */
interface Engine {
  readonly decide: (model: AccessModel, person: Person, question: Question, device?: DeviceFact) => Decision;
  readonly applyChanges: (model: AccessModel, changes: readonly Change[]) => AccessModel;
  readonly sentenceOf: (decision: Decision) => string;
  readonly fragilityOf: (decision: Decision) => string | undefined;
  readonly routesOf: (decision: Decision, limit: number) => Routes;
  readonly pictureOf: (decision: Decision) => Picture;
  readonly essentialOf: (decision: Decision) => readonly NodeReference[];
}

const notYet = (): never => {
  throw new NotSupportedYet('This version does not answer questions yet.');
};

export const engine: Engine = {
  decide: notYet,
  applyChanges: notYet,
  sentenceOf: notYet,
  fragilityOf: notYet,
  routesOf: notYet,
  pictureOf: notYet,
  essentialOf: notYet,
};
