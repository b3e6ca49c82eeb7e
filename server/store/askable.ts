import { everyDeviceGroup } from '../access/judge/grants/sight-grants.ts';
import type { AccessModel } from '../access/judge/model.ts';
import type { ComparedQuestion } from '../access/sets/comparison.ts';
import type { Question } from '../access/terms/question.ts';
import type { CapabilityRow, Rulebook } from '../access/terms/rulebook.ts';
import { productOf, type Workload } from '../access/terms/vocabulary.ts';
import { targetRules } from '../questions/target/capability.ts';

/** A question that a capability allows without a further detail. */
export interface Askable {
  readonly capability: CapabilityRow;
  readonly question: Question;
}

/** Every capability that can be asked without a further detail; with a workload, those that name it, about it. */
export function askable(rulebook: Rulebook, workload?: Workload): Askable[] {
  return [...rulebook.capabilities.values()]
    .map((capability) => ({ capability, rules: targetRules(capability.id, { rulebook }) }))
    .filter(({ rules }) => !rules.needsCommand)
    .filter(({ capability }) => workload === undefined || capability.products.has(productOf(workload)))
    .map(({ capability, rules }) => {
      const isNarrowed = workload !== undefined && rules.onlyProduct === undefined;
      const on = isNarrowed && capability.takes.includes('workload') ? { workload } : {};
      return { capability, question: { capability: capability.id, on } };
    });
}

/** The question as everybody is asked it together. */
export function anywhere({ capability, question }: Askable): ComparedQuestion {
  return { capability, on: question.on };
}

/** The same about each device group, by rank, and about ungrouped devices; nothing where devices play no part. */
export function onDeviceGroups(model: AccessModel, { capability, question: { on } }: Askable): ComparedQuestion[] {
  const isEndpoint = on.workload === undefined || productOf(on.workload) === 'MDE';
  const ids = capability.takes.includes('deviceGroup') && isEndpoint ? everyDeviceGroup(model) : [];
  return ids.map((deviceGroup) => ({ capability, on, deviceGroup }));
}
