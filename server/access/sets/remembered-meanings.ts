import type { AccessModel } from '../judge/model.ts';
import { MeaningColumn } from './meaning-column.ts';
import { haveSameRules } from './same-rules.ts';

export interface RememberedMeanings {
  /** What is looked at → what contents mean to it. */
  readonly columns: Map<string, MeaningColumn>;
  /** Content → whether it may hide what others give. */
  readonly hides: Map<string, boolean>;
}

interface Remembered {
  readonly now: RememberedMeanings;
  readonly afterActivation: RememberedMeanings;
}

const ofModels = new WeakMap<AccessModel, Remembered>();

/** What was found under a model; nothing is kept where facts are missing, since contents are many there. */
export function meaningsUnder(model: AccessModel): Remembered {
  const known = ofModels.get(model) ?? { now: nothing(), afterActivation: nothing() };
  if (model.incompleteFacts.size === 0) ofModels.set(model, known);
  return known;
}

/** What was found under one model counts under a what-if on it, unless rules are others there or facts are missing. */
export function shareMeanings(from: AccessModel, to: AccessModel): void {
  if (from !== to && from.incompleteFacts.size === 0 && haveSameRules(from, to)) ofModels.set(to, meaningsUnder(from));
}

function nothing(): RememberedMeanings {
  return { columns: new Map(), hides: new Map() };
}

const mostContents = 20_000;

/** Whether a content may hide what others give; `find` is asked where it is not known. */
export function isHiding({ hides }: RememberedMeanings, content: string, find: () => boolean): boolean {
  const found = hides.get(content) ?? find();
  if (hides.size >= mostContents) hides.clear();
  hides.set(content, found);
  return found;
}

/** A tenant has fewer questions; targets that people think of would be without end. */
const mostColumns = 4_000;

export function columnOf({ columns }: RememberedMeanings, key: string): MeaningColumn {
  const known = columns.get(key);
  if (known) return known;
  if (columns.size >= mostColumns) columns.clear();
  const column = new MeaningColumn();
  columns.set(key, column);
  return column;
}
