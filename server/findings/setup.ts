import { type AccessModel, accessModel } from '../access/judge/model.ts';
import type { TenantFacts } from '../access/terms/facts.ts';
import type { NodeReference } from '../access/terms/node.ts';
import { groupNode } from '../access/terms/node-references.ts';
import type { FactKind } from '../access/terms/vocabulary.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { type Populations, populationsOf } from './populations.ts';

/** A tenant as its set-up is looked over. */
export interface Setup {
  readonly facts: TenantFacts;
  readonly catalogue: Catalogue;
  readonly model: AccessModel;
  readonly populations: Populations;
  /** Groups that are known; what else a list names is deleted or not known and told of by that. */
  readonly isGroup: (id: string) => boolean;
  readonly group: (id: string) => NodeReference;
  /** False where facts of one of these kinds were not all imported: that something is absent can then not be told. */
  readonly knowsAll: (...kinds: readonly FactKind[]) => boolean;
}

export function setupOf(facts: TenantFacts, catalogue: Catalogue): Setup {
  const model = accessModel(facts, catalogue.rulebook);
  return {
    facts,
    catalogue,
    model,
    populations: populationsOf(facts, model),
    isGroup: (id) => model.groups.has(id),
    group: (id) => groupNode(model, id),
    knowsAll: (...kinds) => !kinds.some((kind) => model.incompleteFacts.has(kind)),
  };
}
