import { type FakeTenant, fakeTenant, type Json, type Listing, pimGroup } from '../test/collect/fake-tenant.ts';
import { idOf } from '../test/collect/ids.ts';

/** How large the tenant of the loopback Graph is. */
export interface LoopbackSize {
  readonly people: number;
  readonly groups: number;
  readonly memberships: number;
}

const nestingDepth = 8;

/** A tenant of any size whose entries are made when they are asked for. */
export function loopbackTenant(size: LoopbackSize): FakeTenant {
  const small = fakeTenant();
  const sizes = groupSizes(size);
  const lists = new Map(small.lists);
  lists.set('/v1.0/users', listing(size.people, user));
  lists.set('/v1.0/groups', listing(size.groups, group));
  return { ...small, lists, members: new MembersOnDemand(size, sizes) };
}

/** Entries by their number from 1, in an order that is not that of their ids. */
function listing(length: number, entry: (number: number) => Json): Listing {
  const at = (index: number): Json => entry(length - index);
  return {
    length,
    at: (index) => (index < length ? at(index) : undefined),
    slice: (from = 0, to = length) =>
      Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, step) => at(from + step)),
  };
}

class MembersOnDemand extends Map<string, Listing> {
  readonly #size: LoopbackSize;
  readonly #sizes: Uint32Array;

  constructor(size: LoopbackSize, sizes: Uint32Array) {
    super();
    this.#size = size;
    this.#sizes = sizes;
  }

  override get(id: string): Listing | undefined {
    const { people, groups } = this.#size;
    const number = Number.parseInt(id.slice(-12), 16);
    const count = this.#sizes[number - 1];
    if (count === undefined || id !== idOf('group', number)) return undefined;
    const inner = number % nestingDepth !== 0 && number < groups ? number + 1 : undefined;
    const step = strideOf(number, people);
    return listing(count, (position) =>
      position === 1 && inner !== undefined
        ? reference('group', idOf('group', inner))
        : reference('user', idOf('user', 1 + ((number * 7_919 + position * step) % people))),
    );
  }
}

/** Few groups are large, as in real directories; all of them together have so many members. */
function groupSizes({ people, groups, memberships }: LoopbackSize): Uint32Array {
  const weights = Array.from({ length: groups }, (_, index) => 1 / (index + 20) ** 0.75);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const sizes = new Uint32Array(groups);
  let [passed, given] = [0, 0];
  for (const [index, weight] of weights.entries()) {
    passed += weight;
    sizes[index] = Math.min(people, Math.round((memberships * passed) / sum) - given);
    given += sizes[index] ?? 0;
  }
  return sizes;
}

/** A step that meets everybody before it meets somebody again. */
function strideOf(number: number, people: number): number {
  let step = 1 + ((number * 104_729) % people);
  while (greatestCommonDivisor(step, people) !== 1) step += 1;
  return step;
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

function reference(type: string, id: string): Json {
  return { '@odata.type': `#microsoft.graph.${type}`, id };
}

function user(number: number): Json {
  return {
    id: idOf('user', number),
    displayName: `Person Ünal ${number}`,
    userPrincipalName: `person.unal.${number}@fabrikam.example`,
    accountEnabled: number % 31 !== 0,
    userType: number % 29 === 0 ? 'Guest' : 'Member',
    onPremisesSyncEnabled: number % 2 === 0 ? true : null,
    onPremisesSecurityIdentifier: number % 2 === 0 ? `S-1-5-21-1004336348-1177238915-682003330-${number}` : null,
  };
}

function group(number: number): Json {
  return {
    id: idOf('group', number),
    displayName: `Department Oslo Team ${number}`,
    securityEnabled: true,
    mailEnabled: false,
    groupTypes: [],
    isAssignableToRole: idOf('group', number) === pimGroup,
    membershipRule: null,
    onPremisesSyncEnabled: null,
    visibility: null,
  };
}
