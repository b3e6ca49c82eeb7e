import { platformOf } from '../../access/judge/platform.ts';
import type { DeviceFact, GroupFact, PersonFact } from '../../access/terms/facts.ts';
import type { Alias } from './alias.ts';

/** A person without anything that says who it is; `Person` keeps its memberships, of groups under their pseudonyms. */
export function pseudonymousPerson<Known extends PersonFact>(person: Known, alias: Alias): Known {
  const { id, displayName, userPrincipalName, homeTenant } = person;
  const groups = 'groups' in person ? membershipsOf(person, alias) : {};
  return {
    ...person,
    ...groups,
    id: alias(id),
    displayName: alias(displayName),
    ...(userPrincipalName === undefined ? {} : { userPrincipalName: aliasOfAddress(userPrincipalName, alias) }),
    ...(homeTenant === undefined ? {} : { homeTenant: alias(homeTenant) }),
  };
}

function membershipsOf(person: PersonFact, alias: Alias) {
  const { groups, eligibleGroups } = person as PersonFact & {
    readonly groups: readonly string[];
    readonly eligibleGroups: readonly string[];
  };
  return { groups: groups.map(alias), eligibleGroups: eligibleGroups.map(alias) };
}

/** People of one domain stay people of one domain. */
function aliasOfAddress(address: string, alias: Alias): string {
  return address.split('@').map(alias).join('@');
}

export function pseudonymousGroup(group: GroupFact, alias: Alias): GroupFact {
  const { id, displayName, members, eligible } = group;
  return {
    ...group,
    id: alias(id),
    displayName: alias(displayName),
    members: members.map(alias),
    eligible: eligible.map(alias),
  };
}

export function pseudonymousDevice(device: DeviceFact, alias: Alias): DeviceFact {
  const { id, displayName, domain, tags, osPlatform, matches } = device;
  return {
    id: alias(id),
    displayName: alias(displayName),
    ...(domain === undefined ? {} : { domain: alias(domain) }),
    tags: tags.map(alias),
    ...(osPlatform === undefined ? {} : { osPlatform: aliasOfPlatform(osPlatform, alias) }),
    matches: matches.map(alias),
  };
}

/** Which family it is decides some answers, and is nobody's secret. */
export function aliasOfPlatform(osPlatform: string, alias: Alias): string {
  return platformOf(osPlatform) === undefined ? alias(osPlatform) : osPlatform;
}
