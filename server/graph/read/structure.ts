import type { StructuralFacts } from '../../access/terms/facts.ts';
import { load } from '../cypher-files.ts';
import type { Graph } from '../driver.ts';
import { statesOnlyWhatIsKnown } from '../format-version.ts';
import { bulkLimit } from '../limits.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';
import { SnapshotGone } from '../snapshot-problems.ts';
import { tenantWideFactsFrom } from '../snapshot-record.ts';
import { readSnapshotRows } from '../snapshots.ts';
import {
  type DeviceGroupRow,
  deviceGroupFrom,
  type EntraRow,
  type GroupRow,
  groupsFrom,
  type LegacyRoleRow,
  legacyRoleFrom,
  type PermissionRow,
  type UnifiedRoleRow,
  unifiedRoleFrom,
} from './structure-rows.ts';

/** Everything of a snapshot but its people and devices, as it was written; lists come back as sets, in any order. */
export async function readStructure(
  graph: Graph,
  snapshot: SnapshotKey,
  signal?: AbortSignal,
): Promise<StructuralFacts> {
  const rowsOf = <Row extends object>(file: string): Promise<Row[]> =>
    graph.read<Row>(load(file), keyParameters(snapshot), bulkLimit(signal));
  const [[record], groups, holdings, extraRoles, unifiedRoles, legacyRoles, deviceGroups, extraPermissions] =
    await Promise.all([
      readSnapshotRows(graph, [snapshot.number]),
      rowsOf<GroupRow>('group/all'),
      rowsOf<EntraRow>('entra-role/holdings'),
      rowsOf<{ id: string; name: string }>('entra-role/extra'),
      rowsOf<UnifiedRoleRow>('unified-role/all'),
      rowsOf<LegacyRoleRow>('legacy-role/all'),
      rowsOf<DeviceGroupRow>('device-group/all'),
      rowsOf<PermissionRow>('permission/extra'),
    ]);
  if (record === undefined) throw new SnapshotGone(snapshot.number);
  const ungrouped = deviceGroups.find((row) => row.isUngrouped);
  return {
    ...tenantWideFactsFrom(record),
    groups: groupsFrom(groups, (record.format ?? 0) >= statesOnlyWhatIsKnown),
    entraHoldings: holdings.flatMap(({ role, holdings: held }) => held.map((holding) => ({ role, ...holding }))),
    extraEntraRoles: extraRoles.map(({ id, name }) => ({ id, displayName: name })),
    unifiedRoles: unifiedRoles.map(unifiedRoleFrom),
    legacyRoles: legacyRoles.map(legacyRoleFrom),
    deviceGroups: deviceGroups.filter((row) => !row.isUngrouped).map(deviceGroupFrom),
    ungroupedAccess: ungrouped?.access ?? [],
    ...(ungrouped?.remediationLevel ? { ungroupedRemediationLevel: ungrouped.remediationLevel } : {}),
    extraPermissions: extraPermissions.map(({ name, ...row }) => ({ ...row, displayName: name })),
  };
}
