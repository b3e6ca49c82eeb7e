import { personId } from './ids.ts';
import type { TenantSize } from './size.ts';

/** Some of the groups, which contain no group of another circle, and the people who are in them. */
export interface Circle {
  /** Number of the first group; the others follow. */
  readonly first: number;
  readonly groups: number;
  readonly people: number;
  readonly memberships: number;
  readonly personAt: (position: number) => string;
  /** Nobody is in none of the groups, if there are memberships enough. */
  readonly isEverybodyIn: boolean;
}

const peopleForOneOfStaff = 50;
const groupsForOneThatBears = 50;
/** A tenant has about a hundred groups that bear anything, however large it is. */
const bearingGroups = { least: 8, most: 120 };
const membershipsOfOneOfStaff = 4;

/** The circle whose groups and people hold roles and stand on access lists comes first; it may be the only one. */
export function circlesOf(size: TenantSize): readonly [Circle, ...Circle[]] {
  const { people, groups, memberships } = size;
  const everybody = { first: 0, groups, people, memberships, personAt: personId, isEverybodyIn: false };
  if (size.isRealistic !== true) return [everybody];
  const { least, most } = bearingGroups;
  const bearing = Math.min(groups, most, Math.max(least, Math.round(groups / groupsForOneThatBears)));
  const staff = Math.ceil(people / peopleForOneOfStaff);
  const ofStaff = Math.min(memberships, bearing * staff, membershipsOfOneOfStaff * staff);
  return [
    {
      first: 0,
      groups: bearing,
      people: staff,
      memberships: ofStaff,
      personAt: (position) => personId(position * peopleForOneOfStaff),
      isEverybodyIn: true,
    },
    { ...everybody, first: bearing, groups: groups - bearing, memberships: memberships - ofStaff },
  ];
}
