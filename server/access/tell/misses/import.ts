import { type Asked, holds } from '../../judge/graded.ts';
import { examine } from '../../judge/requirement.ts';
import type { ProductRequirement, Requirement } from '../../terms/rulebook.ts';
import { chainsOf } from './miss.ts';

/** S-74: whether an import of the person's roles would meet what Unified RBAC demands; it changes nothing now. */
export function gainsByImport(asked: Asked, { byRegime }: ProductRequirement): boolean {
  if (asked.product !== 'MDO' || asked.subject.model.regimes.get('MDO') === 'unified') return false;
  return legsOf(byRegime.unified).some((leg) => {
    const found = examine(asked, leg);
    return holds(found) && chainsOf(found).some(({ edges }) => edges.at(-1)?.from.kind === 'LegacyRole');
  });
}

/** What the legs of Unified RBAC demand, read through the mapping tables as an import would. */
function legsOf(requirement: Requirement): readonly Requirement[] {
  if (requirement.kind === 'unifiedLeg') return [requirement.of];
  return requirement.kind === 'any' ? requirement.of.flatMap(legsOf) : [];
}
