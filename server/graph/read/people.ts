import type { DeviceFact, Person } from '../../access/terms/facts.ts';
import { load } from '../cypher-files.ts';
import type { Graph } from '../driver.ts';
import { readLimit } from '../limits.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';
import { type DeviceRow, deviceFrom, type PersonRow, personFrom } from './person-rows.ts';

type MemberRow = PersonRow & Pick<Person, 'groups' | 'eligibleGroups'>;

export interface PeopleAndDevices {
  readonly people: Map<string, Person>;
  readonly devices: Map<string, DeviceFact>;
}

/**
 * People and applications by id, with their direct memberships, and devices, with every device group whose rule they
 * meet; ids that the snapshot does not have are missing. One read, whatever is asked for.
 */
export async function readPeopleAndDevices(
  graph: Graph,
  snapshot: SnapshotKey,
  people: readonly string[],
  devices: readonly string[],
  signal?: AbortSignal,
): Promise<PeopleAndDevices> {
  const [both] = await graph.read<{ people: MemberRow[]; devices: DeviceRow[] }>(
    load('person/with-devices'),
    { ...keyParameters(snapshot), people, devices },
    readLimit(signal),
  );
  return {
    people: new Map((both?.people ?? []).map((row) => [row.id, personFrom(row)])),
    devices: new Map((both?.devices ?? []).map((row) => [row.id, deviceFrom(row)])),
  };
}
