import type { AccessModel } from '../judge/model.ts';
import type { Meaning } from './meaning.ts';
import { haveSameRules } from './same-rules.ts';

/** Content → what is looked at → what the content means to it. */
export type RememberedMeanings = Map<string, Map<string, Meaning>>;

interface Remembered {
  readonly now: RememberedMeanings;
  readonly afterActivation: RememberedMeanings;
}

const ofModels = new WeakMap<AccessModel, Remembered>();

/** What contents were found to mean under a model; empty at first. Where facts are missing nothing is remembered: contents are many there. */
export function meaningsUnder(model: AccessModel): Remembered {
  const known = ofModels.get(model) ?? { now: new Map(), afterActivation: new Map() };
  if (model.incompleteFacts.size === 0) ofModels.set(model, known);
  return known;
}

/** A tenant has fewer questions; targets that people think of would be without end. */
const mostLooks = 4_000;

/** What one content was found to mean. */
export function meaningsOfContent(remembered: RememberedMeanings, text: string): Map<string, Meaning> {
  const before = remembered.get(text);
  if (before !== undefined && before.size < mostLooks) return before;
  const known = new Map<string, Meaning>();
  remembered.set(text, known);
  return known;
}

/** What was found under one model counts under a what-if on it, unless rules are others there or facts are missing. */
export function shareMeanings(from: AccessModel, to: AccessModel): void {
  if (from !== to && from.incompleteFacts.size === 0 && haveSameRules(from, to)) ofModels.set(to, meaningsUnder(from));
}
