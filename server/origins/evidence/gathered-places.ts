import type { NodeKind } from '../../access/terms/vocabulary.ts';
import type { Gathering } from '../merge/gathering.ts';
import { mostPlaces, type PlacedNode } from './placed-nodes.ts';

/** Where files that were merged first state a node, of as many as an import keeps; before the records are settled. */
export function gatheredPlaces(gathering: Gathering): PlacedNode[] {
  const { roles, deviceGroups, groups, users, servicePrincipals, foreignPrincipals, devices } = gathering;
  const inOrder: readonly (readonly [NodeKind, { places: () => Iterable<Omit<PlacedNode, 'kind'>> }])[] = [
    ['UnifiedRole', roles.unifiedRoles],
    ['UnifiedAssignment', roles.unifiedAssignments],
    ['DeviceGroup', deviceGroups],
    ['Group', groups],
    ['User', users],
    ['ServicePrincipal', servicePrincipals],
    ['ForeignPrincipal', foreignPrincipals],
    ['Device', devices],
  ];
  const found: PlacedNode[] = [];
  for (const [kind, records] of inOrder) {
    for (const place of records.places()) {
      if (found.length >= mostPlaces) return found;
      found.push({ kind, ...place });
    }
  }
  return found;
}
