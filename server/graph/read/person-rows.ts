import type { DeviceFact, PersonFact, PersonKind } from '../../access/terms/facts.ts';

export type PersonRow = Readonly<{
  id: string;
  kind: PersonKind;
  name: string;
  userPrincipalName: string | null;
  userType: PersonFact['userType'];
  home: PersonFact['home'] | null;
  via: PersonFact['via'] | null;
  homeTenant: string | null;
  enabled: boolean;
  unstated: PersonFact['unstated'] | null;
}>;

export type DeviceRow = Readonly<{
  id: string;
  name: string;
  domain: string | null;
  tags: readonly string[];
  osPlatform: string | null;
  matches: readonly string[];
}>;

/** The person of a row, with whatever else the row says. */
export function personFrom<Row extends PersonRow>({
  name,
  userPrincipalName,
  home,
  via,
  homeTenant,
  unstated,
  ...row
}: Row) {
  return {
    ...row,
    displayName: name,
    ...(userPrincipalName === null ? {} : { userPrincipalName }),
    ...(home ? { home } : {}),
    ...(via ? { via } : {}),
    ...(homeTenant === null ? {} : { homeTenant }),
    ...(unstated ? { unstated } : {}),
  };
}

export function deviceFrom({ name, domain, osPlatform, ...row }: DeviceRow): DeviceFact {
  return {
    ...row,
    displayName: name,
    ...(domain === null ? {} : { domain }),
    ...(osPlatform === null ? {} : { osPlatform }),
  };
}
