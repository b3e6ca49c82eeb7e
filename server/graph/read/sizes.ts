import { load } from '../cypher-files.ts';
import type { Graph } from '../driver.ts';
import { readLimit } from '../limits.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';

export interface GroupSize {
  /** People who are direct members. */
  readonly direct: number;
  /** People who could activate a direct membership. */
  readonly eligible: number;
  /** Different people who are members at any depth. */
  readonly everyone: number;
}

export interface DeviceGroupSize {
  readonly devices: number;
  /** Devices that meet the rule, those that a better rank takes away included. */
  readonly matching: number;
}

/** How many people are in each group; exact. */
export async function readGroupSizes(
  graph: Graph,
  snapshot: SnapshotKey,
  groups: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, GroupSize>> {
  const parameters = { ...keyParameters(snapshot), groups };
  const rows = await graph.read<GroupSize & { group: string }>(load('group/sizes'), parameters, readLimit(signal));
  return new Map(rows.map(({ group, ...size }) => [group, size]));
}

/** How many devices are in each device group; exact. */
export async function readDeviceGroupSizes(
  graph: Graph,
  snapshot: SnapshotKey,
  deviceGroups: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, DeviceGroupSize>> {
  const parameters = { ...keyParameters(snapshot), deviceGroups };
  type Row = DeviceGroupSize & { deviceGroup: string };
  const rows = await graph.read<Row>(load('device-group/sizes'), parameters, readLimit(signal));
  return new Map(rows.map(({ deviceGroup, ...size }) => [deviceGroup, size]));
}

/** The groups that each principal is in through active memberships of any depth, as the database walks them. */
export async function readReach(
  graph: Graph,
  snapshot: SnapshotKey,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, readonly string[]>> {
  const parameters = { ...keyParameters(snapshot), ids };
  type Row = { id: string; groups: readonly string[] };
  const rows = await graph.read<Row>(load('person/reach'), parameters, readLimit(signal));
  return new Map(rows.map((row) => [row.id, row.groups]));
}
