import type { EntraHolding, LegacyRoleFact, Person } from './facts.ts';
import type { AccessModel, AssignmentOfRole } from './model.ts';
import { groupNode } from './node-references.ts';
import type { NodeReference } from './proof.ts';
import { type Reach, reachOf } from './reach.ts';

export interface Held<Holding> {
  readonly principal: NodeReference;
  readonly holding: Holding;
}

/** One person as the decision sees them: who they are and everything that any of it holds. */
export interface View {
  readonly model: AccessModel;
  readonly person: Person;
  readonly reach: Reach;
  readonly entra: readonly Held<EntraHolding>[];
  readonly unified: readonly Held<AssignmentOfRole>[];
  readonly legacy: readonly Held<LegacyRoleFact>[];
  /** device group → principals of the person that its access list names. */
  readonly seenBy: ReadonlyMap<string, readonly NodeReference[]>;
  readonly includesEligible: boolean;
}

/** With `includeEligible`, what PIM could activate counts as active. */
export function viewOf(model: AccessModel, person: Person, includeEligible = false): View {
  const reach = reachOf(model, person, { includeEligible });
  return viewFrom(model, person, reach, includeEligible);
}

export function viewFrom(model: AccessModel, person: Person, reach: Reach, includeEligible: boolean): View {
  const heldBy = <Holding>(index: ReadonlyMap<string, readonly Holding[]>): Held<Holding>[] =>
    reach.principals.flatMap((id) => {
      const holdings = index.get(id);
      if (!holdings) return [];
      const principal = id === person.id ? reach.origin : groupNode(model, id);
      return holdings.map((holding) => ({ principal, holding }));
    });
  return {
    model,
    person,
    reach,
    entra: heldBy(model.entraHoldings),
    unified: heldBy(model.assignments),
    legacy: heldBy(model.legacyRoles),
    seenBy: seenBy(heldBy(model.visibleDeviceGroups)),
    includesEligible: includeEligible,
  };
}

function seenBy(held: readonly Held<string>[]): Map<string, NodeReference[]> {
  const principals = new Map<string, NodeReference[]>();
  for (const { principal, holding } of held) {
    const known = principals.get(holding);
    if (known) known.push(principal);
    else principals.set(holding, [principal]);
  }
  return principals;
}

/** Directory roles that count: tenant-wide, and active unless eligible ones are included. */
export function activeEntraHoldings(view: View): readonly Held<EntraHolding>[] {
  return view.entra.filter(
    ({ holding }) => isTenantWide(holding) && (holding.state === 'active' || view.includesEligible),
  );
}

export function isTenantWide(holding: EntraHolding): boolean {
  return holding.scope === '/' || holding.scope === '';
}
