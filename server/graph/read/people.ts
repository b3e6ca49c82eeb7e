import type { DeviceFact, Person } from '../../access/facts.ts';
import { load } from '../cypher-files.ts';
import { type Graph, integer } from '../driver.ts';
import { readLimit } from '../limits.ts';

type PersonRow = Readonly<{
  id: string;
  isUser: boolean;
  name: string;
  userPrincipalName: string | null;
  userType: Person['userType'];
  enabled: boolean;
  groups: readonly string[];
  eligibleGroups: readonly string[];
}>;

type DeviceRow = Readonly<{
  id: string;
  name: string;
  domain: string | null;
  tags: readonly string[];
  osPlatform: string | null;
  matches: readonly string[];
}>;

/** People and applications by id, with their direct memberships; ids that the snapshot does not have are missing. */
export async function readPeople(
  graph: Graph,
  snapshot: number,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, Person>> {
  const parameters = { snapshot: integer(snapshot), ids };
  const rows = await graph.read<PersonRow>(load('person/by-ids'), parameters, readLimit(signal));
  return new Map(
    rows.map(({ isUser, name, userPrincipalName, ...row }) => [
      row.id,
      {
        ...row,
        kind: isUser ? 'User' : 'ServicePrincipal',
        displayName: name,
        ...(userPrincipalName === null ? {} : { userPrincipalName }),
      },
    ]),
  );
}

/** Devices by id, with every device group whose rule they meet. */
export async function readDevices(
  graph: Graph,
  snapshot: number,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, DeviceFact>> {
  const parameters = { snapshot: integer(snapshot), ids };
  const rows = await graph.read<DeviceRow>(load('device/by-ids'), parameters, readLimit(signal));
  return new Map(
    rows.map(({ name, domain, osPlatform, ...row }) => [
      row.id,
      {
        ...row,
        displayName: name,
        ...(domain === null ? {} : { domain }),
        ...(osPlatform === null ? {} : { osPlatform }),
      },
    ]),
  );
}
