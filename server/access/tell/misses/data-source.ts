import type { Wanted } from '../../judge/grants/chain.ts';
import { covers, unifiedGrants } from '../../judge/grants/unified.ts';
import type { Subject } from '../../judge/subject.ts';
import type { NodeReference } from '../../terms/node.ts';
import type { Miss } from '../../terms/proof.ts';
import { productNames } from '../../terms/vocabulary.ts';
import { evidenceOf } from '../evidence.ts';
import { listed } from '../wording.ts';
import { brokenAtTheEnd, giversOf } from './miss.ts';

/** S-15, S-48: assignments that grant the permission, none of them on the product in question. */
export function dataSourceMisses({ now, person }: Subject, wanted: Wanted, goal: NodeReference): Miss[] {
  const chains = unifiedGrants(now, wanted, { otherDataSources: true, inactive: true });
  const reached = new Set(
    evidenceOf(now, chains).flatMap(({ from }) => (from.kind === 'UnifiedAssignment' ? from.id : [])),
  );
  const granting = now.unified.map(({ holding }) => holding.assignment).filter(({ id }) => reached.has(id));
  if (granting.length === 0 || granting.some((assignment) => covers(assignment, wanted.product))) return [];
  const named = granting.flatMap(({ dataSources }) => (dataSources === 'all' ? [] : dataSources));
  const active = named.filter((product) => now.model.regimes.get(product) === 'unified');
  const elsewhere = active.length > 0 ? active : named;
  const where =
    elsewhere.length === 0
      ? 'no data source'
      : listed(
          elsewhere.map((product) => productNames[product]),
          5,
        );
  const givers = giversOf(chains);
  const has = `${person.displayName} has ${goal.name} through ${listed(givers)}`;
  // With many names one sentence would be too long to read.
  const isShort = new Set(givers).size + elsewhere.length <= 4;
  const sentence = isShort ? `${has}, but only for ${where}.` : `${has}. That counts only for ${where}.`;
  return [brokenAtTheEnd(now, chains, 'data-source', sentence)];
}
