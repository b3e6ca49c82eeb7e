import type { DeviceFact, Person } from '../../server/access/terms/facts.ts';
import type { Graph } from '../../server/graph/driver.ts';
import { readPeopleAndDevices } from '../../server/graph/read/people.ts';
import { keyOf } from '../../server/graph/snapshots.ts';

export async function readPeople(graph: Graph, snapshot: number, ids: readonly string[]): Promise<Map<string, Person>> {
  return (await readPeopleAndDevices(graph, await keyOf(graph, snapshot), ids, [])).people;
}

export async function readDevices(
  graph: Graph,
  snapshot: number,
  ids: readonly string[],
): Promise<Map<string, DeviceFact>> {
  return (await readPeopleAndDevices(graph, await keyOf(graph, snapshot), [], ids)).devices;
}
