import type { PersonKind } from '../../access/terms/facts.ts';
import { load } from '../cypher-files.ts';
import type { Graph, Parameters } from '../driver.ts';
import { readLimit } from '../limits.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';
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

/** Narrows a list; what is left out or empty narrows nothing, and what the kind does not have is ignored. */
export interface ListFilter {
  /** In the name, the id or the user principal name, whatever its case. */
  readonly text?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly isGuest?: boolean | undefined;
  readonly deviceGroup?: string | undefined;
}

function filterParameters({ text, enabled, isGuest, deviceGroup }: ListFilter): Parameters {
  return {
    text: (text ?? '').toLowerCase(),
    enabled: enabled ?? null,
    isGuest: isGuest ?? null,
    deviceGroup: deviceGroup ?? null,
  };
}

/** A page of everything of one kind that the filter leaves, by name. */
export function listIds(
  graph: Graph,
  snapshot: SnapshotKey,
  kind: ListedKind,
  page: PageRequest,
  filter: ListFilter = {},
  signal?: AbortSignal,
): Promise<ListedId[]> {
  const parameters = { ...pageParameters(snapshot, page), ...filterParameters(filter) };
  return graph.read<ListedId>(listQuery(listFiles[kind], page), parameters, readLimit(signal));
}

/** How many the filter leaves. */
export async function countIds(
  graph: Graph,
  snapshot: SnapshotKey,
  kind: ListedKind,
  filter: ListFilter,
  signal?: AbortSignal,
): Promise<number> {
  const query = load(kind === 'Device' ? 'device/count' : 'person/count');
  const parameters = { ...keyParameters(snapshot), ...filterParameters(filter), kind };
  const [row] = await graph.read<{ total: number }>(query, parameters, readLimit(signal));
  return row?.total ?? 0;
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
