import { isTenantWide } from '../judge/view.ts';
import type { EntraHolding, StructuralFacts } from '../terms/facts.ts';

/** Grants tenant-wide and active. */
export function grantEntraRole(facts: StructuralFacts, role: string, principal: string): StructuralFacts {
  return addHolding(facts, { role, principal, state: 'active', scope: '/' });
}

/** Takes the active tenant-wide holdings; eligible ones and those of an administrative unit are others. */
export function revokeEntraRole(facts: StructuralFacts, role: string, principal: string): StructuralFacts {
  const kept = facts.entraHoldings.filter(
    (holding) => !(isOf(holding, role, principal) && holding.state === 'active' && isTenantWide(holding)),
  );
  return kept.length === facts.entraHoldings.length ? facts : { ...facts, entraHoldings: kept };
}

/**
 * Turns a principal's own eligible holdings active. A principal that has none is eligible through a group: it becomes
 * active alone, the group stays eligible. Who is in which group is not known here: who reads a change says through
 * which the principal is eligible; where nothing is said, through any.
 */
export function activateEligibleRole(
  facts: StructuralFacts,
  role: string,
  principal: string,
  through: readonly string[] = facts.groups.map((group) => group.id),
): StructuralFacts {
  const eligible = facts.entraHoldings.filter((holding) => holding.role === role && holding.state === 'eligible');
  const own = eligible.filter((holding) => holding.principal === principal);
  if (own.length > 0) {
    const others = facts.entraHoldings.filter((holding) => !own.includes(holding));
    return own.reduce((changed: StructuralFacts, holding) => addHolding(changed, { ...holding, state: 'active' }), {
      ...facts,
      entraHoldings: others,
    });
  }
  const groups = new Set(through);
  return eligible
    .filter((holding) => groups.has(holding.principal))
    .reduce((changed, holding) => addHolding(changed, { ...holding, principal, state: 'active' }), facts);
}

function addHolding(facts: StructuralFacts, added: EntraHolding): StructuralFacts {
  const isHeld = facts.entraHoldings.some(
    (holding) =>
      isOf(holding, added.role, added.principal) && holding.state === added.state && holding.scope === added.scope,
  );
  return isHeld ? facts : { ...facts, entraHoldings: [...facts.entraHoldings, added] };
}

function isOf(holding: EntraHolding, role: string, principal: string): boolean {
  return holding.role === role && holding.principal === principal;
}
