import type { FewFacts, UnifiedAssignment } from '../terms/facts.ts';
import type { Product } from '../terms/vocabulary.ts';
import { withItem } from './lists.ts';

/** A data source joins the tenant, and the assignments that include future ones (R-03, S-10). */
export function addDataSource(facts: FewFacts, product: Product): FewFacts {
  if (facts.available.includes(product)) return facts;
  return {
    ...facts,
    available: [...facts.available, product],
    unifiedRoles: facts.unifiedRoles.map((role) => ({
      ...role,
      assignments: role.assignments.map((assignment) => ({
        ...assignment,
        dataSources: dataSourcesAfter(assignment, product, facts.available),
      })),
    })),
  };
}

function dataSourcesAfter(
  { dataSources, includeFutureDataSources }: UnifiedAssignment,
  product: Product,
  before: readonly Product[],
): UnifiedAssignment['dataSources'] {
  if (dataSources === 'all') return includeFutureDataSources ? 'all' : before;
  return includeFutureDataSources ? withItem(dataSources, product) : dataSources;
}
