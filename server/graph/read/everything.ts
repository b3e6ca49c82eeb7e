import type { DeviceFact, PersonFact } from '../../access/terms/facts.ts';
import { load } from '../cypher-files.ts';
import type { Graph } from '../driver.ts';
import { streamLimit } from '../limits.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';
import { type DeviceRow, deviceFrom, type PersonRow, personFrom } from './person-rows.ts';

/** Who is in a group directly, and who could activate a membership; people only. */
export interface PeopleOfGroup {
  readonly id: string;
  readonly members: readonly string[];
  readonly eligible: readonly string[];
}

/** Everybody of a snapshot, row by row, in any order. */
export async function* streamPeople(
  graph: Graph,
  snapshot: SnapshotKey,
  signal?: AbortSignal,
): AsyncGenerator<PersonFact> {
  for await (const row of rowsOf<PersonRow>(graph, 'person/all', snapshot, signal)) yield personFrom(row);
}

export function streamPeopleOfGroups(
  graph: Graph,
  snapshot: SnapshotKey,
  signal?: AbortSignal,
): AsyncGenerator<PeopleOfGroup> {
  return rowsOf<PeopleOfGroup>(graph, 'group/people', snapshot, signal);
}

/** Of some groups only; unknown ones are missing. */
export function streamPeopleOf(
  graph: Graph,
  snapshot: SnapshotKey,
  groups: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<PeopleOfGroup> {
  const parameters = { ...keyParameters(snapshot), groups };
  return graph.stream<PeopleOfGroup>(load('group/people-of'), parameters, streamLimit(signal));
}

export async function* streamDevices(
  graph: Graph,
  snapshot: SnapshotKey,
  signal?: AbortSignal,
): AsyncGenerator<DeviceFact> {
  for await (const row of rowsOf<DeviceRow>(graph, 'device/all', snapshot, signal)) yield deviceFrom(row);
}

function rowsOf<Row extends object>(graph: Graph, file: string, snapshot: SnapshotKey, signal?: AbortSignal) {
  return graph.stream<Row>(load(file), keyParameters(snapshot), streamLimit(signal));
}
