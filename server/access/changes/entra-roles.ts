import type { AccessModel } from '../judge/model.ts';
import { Overlaid } from '../judge/overlaid.ts';
import { isTenantWide } from '../judge/view.ts';
import type { EntraHolding } from '../terms/facts.ts';

/** Grants tenant-wide and active. */
export function grantEntraRole(model: AccessModel, role: string, principal: string): AccessModel {
  return addHoldings(model, principal, [{ role, principal, state: 'active', scope: '/' }]);
}

/** Takes the active tenant-wide holdings; eligible ones and those of an administrative unit are others. */
export function revokeEntraRole(model: AccessModel, role: string, principal: string): AccessModel {
  const held = heldBy(model, principal);
  const kept = held.filter(
    (holding) => !(holding.role === role && holding.state === 'active' && isTenantWide(holding)),
  );
  return kept.length === held.length ? model : withHoldings(model, principal, kept);
}

/**
 * Turns a principal's own eligible holdings active. A principal that has none is eligible through a group: it becomes
 * active alone, the group stays eligible. Who is in which group is not known here: who reads a change says through
 * which the principal is eligible; where nothing is said, through any.
 */
export function activateEligibleRole(
  model: AccessModel,
  role: string,
  principal: string,
  through: Iterable<string> = model.groups.keys(),
): AccessModel {
  const isOffered = (holding: EntraHolding): boolean => holding.role === role && holding.state === 'eligible';
  const held = heldBy(model, principal);
  const own = held.filter(isOffered);
  if (own.length > 0) {
    const others = held.filter((holding) => !own.includes(holding));
    return addHoldings(withHoldings(model, principal, others), principal, own.map(activated));
  }
  const offered = [...through].flatMap((group) => heldBy(model, group).filter(isOffered));
  return addHoldings(
    model,
    principal,
    offered.map((holding) => ({ ...activated(holding), principal })),
  );
}

function activated(holding: EntraHolding): EntraHolding {
  return { ...holding, state: 'active' };
}

function heldBy({ entraHoldings }: AccessModel, principal: string): readonly EntraHolding[] {
  return entraHoldings.get(principal) ?? [];
}

function withHoldings(model: AccessModel, principal: string, holdings: readonly EntraHolding[]): AccessModel {
  return { ...model, entraHoldings: Overlaid.over(model.entraHoldings, [[principal, holdings]]) };
}

/** Adds those that the principal does not hold yet. */
function addHoldings(model: AccessModel, principal: string, added: readonly EntraHolding[]): AccessModel {
  const held = [...heldBy(model, principal)];
  const before = held.length;
  for (const holding of added) if (!held.some((other) => isSame(other, holding))) held.push(holding);
  return held.length === before ? model : withHoldings(model, principal, held);
}

function isSame(one: EntraHolding, other: EntraHolding): boolean {
  return one.role === other.role && one.state === other.state && one.scope === other.scope;
}
