import type { EntraHolding } from '../access/terms/facts.ts';
import { ungroupedId } from '../access/terms/facts.ts';
import type { FactEdge } from '../access/terms/node.ts';
import type { SnapshotView } from './snapshot-view.ts';

/**
 * Whether a snapshot itself states a fact: an answer under changes has facts that only the changes state. What follows from
 * the tables of Microsoft is taken as stated.
 */
export async function isStated(view: SnapshotView, { kind, from, to }: Omit<FactEdge, 'via'>): Promise<boolean> {
  const { model } = view;
  const { unifiedRoles, legacyRoles, deviceGroups, ungroupedAccess } = model.facts;
  switch (kind) {
    case 'MEMBER_OF':
      return (await view.person(from.id))?.groups.includes(to.id) ?? false;
    case 'NESTED_IN':
      return model.parents.get(from.id)?.includes(to.id) ?? false;
    case 'ELIGIBLE_FOR': {
      if (to.kind === 'EntraRole') return isHeld(model.entraHoldings.get(from.id), to.id, 'eligible');
      if (from.kind === 'Group') return model.eligibleParents.get(from.id)?.includes(to.id) ?? false;
      return (await view.person(from.id))?.eligibleGroups.includes(to.id) ?? false;
    }
    case 'HOLDS':
      if (from.kind === 'EntraRole') return true;
      if (to.kind === 'EntraRole') return isHeld(model.entraHoldings.get(from.id), to.id, 'active');
      return legacyRoles.some(({ key, principals }) => key === to.id && principals.includes(from.id));
    case 'ASSIGNED':
      return unifiedRoles.some(({ assignments }) =>
        assignments.some(({ id, principals }) => id === to.id && principals.includes(from.id)),
      );
    case 'OF_ROLE':
      return unifiedRoles.some(({ id, assignments }) => id === to.id && assignments.some((one) => one.id === from.id));
    case 'GRANTS':
      if (from.kind === 'UnifiedRole') return model.rolePermissions.get(from.id)?.has(to.id) ?? false;
      return from.kind !== 'LegacyRole' || legacyRoles.some(({ key }) => key === from.id);
    case 'CAN_SEE': {
      if (from.kind !== 'Group') return true;
      return accessTo(to.id, deviceGroups, ungroupedAccess)?.includes(from.id) ?? false;
    }
    case 'OPEN_TO_ALL':
      return accessTo(to.id, deviceGroups, ungroupedAccess)?.length === 0;
    default:
      return true;
  }
}

function isHeld(holdings: readonly EntraHolding[] | undefined, role: string, state: EntraHolding['state']): boolean {
  return holdings?.some((holding) => holding.role === role && holding.state === state) ?? false;
}

function accessTo(
  id: string,
  deviceGroups: SnapshotView['model']['facts']['deviceGroups'],
  ungroupedAccess: readonly string[],
): readonly string[] | undefined {
  return id === ungroupedId ? ungroupedAccess : deviceGroups.find((group) => group.id === id)?.access;
}
