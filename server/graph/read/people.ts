import type { DeviceFact, Person, PersonKind } from '../../access/terms/facts.ts';
import { load } from '../cypher-files.ts';
import { type Graph, integer } from '../driver.ts';
import { readLimit } from '../limits.ts';

type PersonRow = Readonly<{
  id: string;
  kind: PersonKind;
  name: string;
  userPrincipalName: string | null;
  userType: Person['userType'];
  home: Person['home'] | null;
  via: Person['via'] | null;
  homeTenant: string | null;
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
  snapshot: number,
  people: readonly string[],
  devices: readonly string[],
  signal?: AbortSignal,
): Promise<PeopleAndDevices> {
  const [both] = await graph.read<{ people: PersonRow[]; devices: DeviceRow[] }>(
    load('person/with-devices'),
    { snapshot: integer(snapshot), people, devices },
    readLimit(signal),
  );
  return { people: peopleIn(both?.people ?? []), devices: devicesIn(both?.devices ?? []) };
}

function peopleIn(rows: readonly PersonRow[]): Map<string, Person> {
  return new Map(
    rows.map(({ name, userPrincipalName, home, via, homeTenant, ...row }) => [
      row.id,
      {
        ...row,
        displayName: name,
        ...(userPrincipalName === null ? {} : { userPrincipalName }),
        ...(home ? { home } : {}),
        ...(via ? { via } : {}),
        ...(homeTenant === null ? {} : { homeTenant }),
      },
    ]),
  );
}

function devicesIn(rows: readonly DeviceRow[]): Map<string, DeviceFact> {
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
