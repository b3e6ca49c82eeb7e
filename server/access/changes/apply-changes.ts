import { type AccessModel, accessModel } from '../judge/model.ts';
import type { Change } from '../terms/change.ts';
import { assume } from './assume.ts';
import type { Assumed } from './assumed.ts';

/** The model as it would be after the changes, applied in order (docs/formats.md, Changes); the given model stays as it is. */
export function applyChanges(model: AccessModel, changes: readonly Change[]): AccessModel {
  const before: Assumed = { facts: model.facts, personChanges: model.personChanges };
  const after = changes.reduce((assumed, change) => assume(assumed, change, model.rulebook), before);
  if (after.facts === model.facts) return { ...model, personChanges: after.personChanges };
  return accessModel(after.facts, model.rulebook, after.personChanges);
}
