import type { EntraHolding, LegacyRoleFact, Person } from './facts.ts';
import { asItIs, type Lens, lacks } from './lens.ts';
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
  readonly lens: Lens;
}

export function viewOf(model: AccessModel, person: Person, lens: Lens = asItIs): View {
  return viewFrom(model, person, reachOf(model, person, lens), lens);
}

export function viewFrom(model: AccessModel, person: Person, reach: Reach, lens: Lens): View {
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
    entra: heldBy(model.entraHoldings).filter(({ holding }) => !lacks(lens, 'EntraRole', holding.role)),
    unified: heldBy(model.assignments).filter(
      ({ holding }) =>
        !lacks(lens, 'UnifiedAssignment', holding.assignment.id) && !lacks(lens, 'UnifiedRole', holding.role.id),
    ),
    legacy: heldBy(model.legacyRoles).filter(({ holding }) => !lacks(lens, 'LegacyRole', holding.key)),
    seenBy: seenBy(heldBy(model.visibleDeviceGroups)),
    lens,
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
    ({ holding }) =>
      isTenantWide(holding) && (holding.state === 'active' || view.lens.activates('EntraRole', holding.role)),
  );
}

export function isTenantWide(holding: EntraHolding): boolean {
  return holding.scope === '/' || holding.scope === '';
}
