import type { EntraHolding, LegacyRoleFact, Person } from '../terms/facts.ts';
import type { FactEdge, NodeReference } from '../terms/node.ts';
import { groupNode } from '../terms/node-references.ts';
import type { Lenience } from './grants/chain.ts';
import { groupTypeOf } from './group-kind.ts';
import type { AssignmentOfRole } from './held-by-principal.ts';
import { asItIs, type Lens, lacks } from './lens.ts';
import type { AccessModel } from './model.ts';
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
  const heldBy = <Holding>(index: ReadonlyMap<string, readonly Holding[]>) => holdingsOf(model, person, reach, index);
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

function holdingsOf<Holding>(
  model: AccessModel,
  person: Person,
  { principals, origin }: Reach,
  index: ReadonlyMap<string, readonly Holding[]>,
): Held<Holding>[] {
  const held: Held<Holding>[] = [];
  for (const id of principals) {
    const holdings = index.get(id);
    if (holdings === undefined) continue;
    const principal = id === person.id ? origin : groupNode(model, id);
    for (const holding of holdings) held.push({ principal, holding });
  }
  return held;
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

/** Directory roles that count: tenant-wide, and active unless eligible ones are included (R-22, R-23, S-79). */
export function activeEntraHoldings(view: View, lenience: Lenience = {}): readonly Held<EntraHolding>[] {
  return view.entra.filter(
    (held) =>
      isTenantWide(held.holding) &&
      (held.holding.state === 'active' || view.lens.activates('EntraRole', held.holding.role)) &&
      isHeldThrough(view, held.principal, lenience),
  );
}

/** S-78, S-79: whether what a group holds in the directory reaches the person through it. */
export function isHeldThrough(view: View, principal: NodeReference, lenience: Lenience): boolean {
  if (principal.kind !== 'Group' || lenience.kinds || view.lens.lenience?.kinds) return true;
  if (groupTypeOf(view, principal) === 'distribution') return false;
  const isAssignable = view.model.groups.get(principal.id)?.isAssignableToRole;
  if (isAssignable === undefined) return true;
  return isAssignable && directMembership(view, principal) !== undefined;
}

/** The edge from the person straight into a group. */
export function directMembership({ reach }: View, group: NodeReference): FactEdge | undefined {
  return reach.incoming.get(group.id)?.find(({ from }) => from.kind !== 'Group');
}

/** A role-assignable group passes its directory roles on to its direct members alone (S-79). */
export function isForDirectMembers({ model, lens }: View, principal: NodeReference, lenience: Lenience): boolean {
  if (principal.kind !== 'Group' || lenience.kinds || lens.lenience?.kinds) return false;
  return model.groups.get(principal.id)?.isAssignableToRole === true;
}

export function isTenantWide(holding: EntraHolding): boolean {
  return holding.scope === '/' || holding.scope === '';
}
