import type { AccessModel } from '../../server/access/judge/model.ts';
import type { StructuralFacts } from '../../server/access/terms/facts.ts';

/** The facts of a model as lists again. */
export function factsIn({
  facts,
  groups,
  entraHoldings,
  deletedPrincipals,
  unknownPrincipals,
}: AccessModel): StructuralFacts {
  return {
    ...facts,
    groups: [...groups.values()],
    entraHoldings: [...entraHoldings.values()].flat(),
    deletedPrincipals: [...deletedPrincipals],
    ...(unknownPrincipals.size === 0 ? {} : { unknownPrincipals: [...unknownPrincipals] }),
  };
}
