import type { DeviceFact, GroupFact, PersonFact, TenantFacts } from '../../access/terms/facts.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { Path } from '../../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import { deviceReader, type WrittenDevice } from './devices.ts';
import { Ids } from './ids.ts';
import {
  definePrincipals,
  knowsUsers,
  peopleIn,
  toServicePrincipal,
  toUser,
  type WrittenServicePrincipal,
  type WrittenUser,
} from './people.ts';
import { type KnownElsewhere, Principals } from './principals.ts';
import type { Report } from './report.ts';
import { readStructure } from './structure.ts';

/**
 * Makes facts of a tenant in the one order in which references can be checked: every principal, then all that names
 * principals, then devices. Whoever has people, groups or devices outside of the document adds them in between.
 */
export class TenantFactsReader {
  readonly principals: Principals;
  readonly #shape: TenantShape;
  readonly #catalogue: Catalogue;
  readonly #report: Report;
  readonly #people: PersonFact[];
  readonly #areUsersKnown: boolean;
  readonly #groups: GroupFact[] = [];

  /** `elsewhere` knows principals whose facts are added as they are. */
  constructor(shape: TenantShape, catalogue: Catalogue, report: Report, elsewhere?: KnownElsewhere) {
    this.#shape = shape;
    this.#catalogue = catalogue;
    this.#report = report;
    this.principals = new Principals(report, elsewhere);
    definePrincipals(shape, this.principals);
    this.#people = peopleIn(shape);
    this.#areUsersKnown = knowsUsers(shape.sources);
  }

  addUser(written: WrittenUser, path: Path): void {
    this.principals.define('user', written.id, [...path, 'id']);
    this.#people.push(toUser(written, this.#areUsersKnown));
  }

  addServicePrincipal(written: WrittenServicePrincipal, path: Path): void {
    this.principals.define('service principal', written.id, [...path, 'id']);
    this.#people.push(toServicePrincipal(written, this.#areUsersKnown));
  }

  /** People whose ids are known elsewhere. */
  addPeople(people: readonly PersonFact[]): void {
    for (const person of people) this.#people.push(person);
  }

  /** Groups whose ids are known already; their members are checked by whoever adds them. */
  addGroups(groups: readonly GroupFact[]): void {
    for (const group of groups) this.#groups.push(group);
  }

  /** Every principal is known from here on. */
  readStructure(): DevicesReader {
    const { structure, deviceGroupIds } = readStructure(this.#shape, this.#catalogue, this.principals, this.#report);
    const groups = [...structure.groups, ...this.#groups];
    const devices = new DevicesReader(
      { ...structure, groups, people: this.#people },
      deviceReader(structure.deviceGroups, deviceGroupIds, new Ids(this.#report, 'device')),
    );
    for (const [index, device] of this.#shape.devices.entries()) devices.add(device, ['devices', index]);
    return devices;
  }
}

/** The last step: devices, whose groups are known by now. */
class DevicesReader {
  readonly #facts: Omit<TenantFacts, 'devices'>;
  readonly #read: ReturnType<typeof deviceReader>;
  readonly #devices: DeviceFact[] = [];

  constructor(facts: Omit<TenantFacts, 'devices'>, read: ReturnType<typeof deviceReader>) {
    this.#facts = facts;
    this.#read = read;
  }

  add(written: WrittenDevice, path: Path): void {
    this.#devices.push(this.#read(written, path));
  }

  facts(): TenantFacts {
    return { ...this.#facts, devices: this.#devices };
  }
}
