import type { PersonKind } from '../../access/terms/facts.ts';
import type { Graph } from '../driver.ts';
import { readLimit } from '../limits.ts';
import type { SnapshotKey } from '../snapshot-key.ts';
import { listQuery, type PageRequest, pageParameters } from './page.ts';

/** One entry of a list: who or what, and where in the list. */
export interface ListedId {
  readonly id: string;
  readonly cursor: string;
}

export interface ListedMember extends ListedId {
  readonly isEligible: boolean;
}

export type ListedKind = PersonKind | 'Device';

const listFiles: Readonly<Record<ListedKind, string>> = {
  User: 'person/list-users',
  ServicePrincipal: 'person/list-service-principals',
  ForeignPrincipal: 'person/list-foreign-principals',
  Device: 'device/list',
};

/** A page of everything of one kind, by name. */
export function listIds(
  graph: Graph,
  snapshot: SnapshotKey,
  kind: ListedKind,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<ListedId[]> {
  return graph.read<ListedId>(listQuery(listFiles[kind], page), pageParameters(snapshot, page), readLimit(signal));
}

/** Of each group the people in it: direct members and those who could activate a membership. */
export async function listMembers(
  graph: Graph,
  snapshot: SnapshotKey,
  groups: readonly string[],
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Map<string, ListedMember[]>> {
  const parameters = { ...pageParameters(snapshot, page), groups };
  type Row = { group: string; members: ListedMember[] };
  const rows = await graph.read<Row>(listQuery('group/members', page), parameters, readLimit(signal));
  return new Map(rows.map((row) => [row.group, row.members]));
}

/** Of each group everybody who is in it through active memberships of any depth. */
export async function listEveryone(
  graph: Graph,
  snapshot: SnapshotKey,
  groups: readonly string[],
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Map<string, ListedId[]>> {
  const parameters = { ...pageParameters(snapshot, page), groups };
  type Row = { group: string; members: ListedId[] };
  const rows = await graph.read<Row>(listQuery('group/everyone', page), parameters, readLimit(signal));
  return new Map(rows.map((row) => [row.group, row.members]));
}

/** Of each device group the devices in it. */
export async function listDevicesIn(
  graph: Graph,
  snapshot: SnapshotKey,
  deviceGroups: readonly string[],
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Map<string, ListedId[]>> {
  const parameters = { ...pageParameters(snapshot, page), deviceGroups };
  type Row = { deviceGroup: string; devices: ListedId[] };
  const rows = await graph.read<Row>(listQuery('device-group/devices', page), parameters, readLimit(signal));
  return new Map(rows.map((row) => [row.deviceGroup, row.devices]));
}
