import type { AccessModel } from '../judge/model.ts';
import type { Change } from '../terms/change.ts';
import { assume } from './assume.ts';

/**
 * The model as it would be after the changes, applied in order (docs/formats.md, Changes); the given model stays as it
 * is. Costs what the changes touch, however large the tenant is.
 */
export function applyChanges(model: AccessModel, changes: readonly Change[]): AccessModel {
  return changes.reduce(assume, model);
}
