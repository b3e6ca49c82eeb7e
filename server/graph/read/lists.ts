import type { PersonKind } from '../../access/terms/facts.ts';
import type { NodeKind } from '../../access/terms/vocabulary.ts';
import { load } from '../cypher-files.ts';
import type { Graph, Parameters } from '../driver.ts';
import { readLimit } from '../limits.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';
import { listQuery, type PageRequest, pageParameters, withinPage } from './page.ts';

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

const listFilesById: Readonly<Record<ListedKind, string>> = {
  User: 'person/list-users-by-id',
  ServicePrincipal: 'person/list-service-principals-by-id',
  ForeignPrincipal: 'person/list-foreign-principals-by-id',
  Device: 'device/list-by-id',
};

/** Their kinds are few, so that no index has this order: both ends of a page are in the text. */
const sortedWhenAsked: ReadonlySet<string> = new Set([listFilesById.ServicePrincipal, listFilesById.ForeignPrincipal]);

/** Narrows a list; what is left out or empty narrows nothing, and what the kind does not have is ignored. */
export interface ListFilter {
  /** In the name, the id or the user principal name, whatever its case. */
  readonly text?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly isGuest?: boolean | undefined;
  readonly deviceGroup?: string | undefined;
  /** Among members and other principals of several kinds. */
  readonly kind?: NodeKind | undefined;
  /** Only those who could activate a membership, or only active members. */
  readonly isEligible?: boolean | undefined;
}

function filterParameters({ text, enabled, isGuest, deviceGroup, kind, isEligible }: ListFilter): Parameters {
  return {
    text: (text ?? '').toLowerCase(),
    enabled: enabled ?? null,
    isGuest: isGuest ?? null,
    deviceGroup: deviceGroup ?? null,
    kind: kind ?? null,
    isEligible: isEligible ?? null,
  };
}

/** A page of everything of one kind that the filter leaves. */
export async function listIds(
  graph: Graph,
  snapshot: SnapshotKey,
  kind: ListedKind,
  page: PageRequest,
  filter: ListFilter = {},
  signal?: AbortSignal,
): Promise<ListedId[]> {
  const parameters = { ...pageParameters(snapshot, page), ...filterParameters(filter) };
  const file = (page.by === 'id' ? listFilesById : listFiles)[kind];
  const rows = await graph.read<ListedId>(listQuery(file, page), parameters, readLimit(signal));
  return sortedWhenAsked.has(file) ? rows : withinPage(rows, page);
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
  filter: ListFilter = {},
  signal?: AbortSignal,
): Promise<Map<string, ListedMember[]>> {
  const parameters = { ...pageParameters(snapshot, page), ...filterParameters(filter), groups };
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
  filter: ListFilter = {},
  signal?: AbortSignal,
): Promise<Map<string, ListedId[]>> {
  const parameters = { ...pageParameters(snapshot, page), ...filterParameters(filter), deviceGroups };
  type Row = { deviceGroup: string; devices: ListedId[] };
  const rows = await graph.read<Row>(listQuery('device-group/devices', page), parameters, readLimit(signal));
  return new Map(rows.map((row) => [row.deviceGroup, row.devices]));
}

/** How many direct members of each group, or people who could activate a membership, the filter leaves. */
export function countMembers(
  graph: Graph,
  snapshot: SnapshotKey,
  groups: readonly string[],
  filter: ListFilter,
  signal?: AbortSignal,
): Promise<Map<string, number>> {
  return totals(
    graph,
    'group/count-members',
    { ...keyParameters(snapshot), ...filterParameters(filter), groups },
    signal,
  );
}

/** How many devices of each device group the filter leaves. */
export function countDevicesIn(
  graph: Graph,
  snapshot: SnapshotKey,
  deviceGroups: readonly string[],
  filter: ListFilter,
  signal?: AbortSignal,
): Promise<Map<string, number>> {
  const parameters = { ...keyParameters(snapshot), ...filterParameters(filter), deviceGroups };
  return totals(graph, 'device-group/count-devices', parameters, signal);
}

async function totals(graph: Graph, file: string, parameters: Parameters, signal?: AbortSignal) {
  const rows = await graph.read<{ id: string; total: number }>(load(file), parameters, readLimit(signal));
  return new Map(rows.map(({ id, total }) => [id, total]));
}

/** Those of some principals that the filter leaves, in order. */
export async function narrowPrincipals(
  graph: Graph,
  snapshot: SnapshotKey,
  ids: readonly string[],
  filter: ListFilter,
  by: PageRequest['by'],
  signal?: AbortSignal,
): Promise<string[]> {
  const parameters = { ...keyParameters(snapshot), ...filterParameters(filter), ids, isById: by === 'id' };
  const rows = await graph.read<{ id: string }>(load('principal/narrow'), parameters, readLimit(signal));
  return rows.map(({ id }) => id);
}
