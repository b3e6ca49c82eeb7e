import type { Decision, NodeReference } from '../access/proof.ts';
import type { PictureShape, RoutesShape } from './decision-shape.ts';

const notYet = (): never => {
  throw new Error('not wired');
};
export const sentenceOf: (decision: Decision) => string = notYet;
export const fragilityOf: (decision: Decision) => string | undefined = notYet;
export const routesOf: (decision: Decision, limit: number) => RoutesShape = notYet;
export const pictureOf: (decision: Decision) => PictureShape = notYet;
export const essentialOf: (decision: Decision) => readonly NodeReference[] = notYet;
