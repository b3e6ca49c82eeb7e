import type { ParcelFile } from '../parcel/parcel.ts';
import type { Listener } from '../statements/listener.ts';
import type { PortalCall } from './calls.ts';
import { type Claims, stateCoverage } from './coverage.ts';
import { readDeviceGroups } from './device-groups.ts';
import { isObject, listOf } from './list-of.ts';
import { Roles } from './roles.ts';
import { readWorkloads } from './workloads.ts';

/** Answers of the portal, read one by one and stated together at the end. */
export class PortalReading {
  readonly #listener: Listener;
  readonly #roles: Roles;
  readonly #claims: Claims = {};
  #hasRoles = false;
  #hasRoleList = false;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#roles = new Roles(listener);
  }

  /** What is added from now on stands in this file. */
  inFile(file: ParcelFile): void {
    this.#listener.inFile(file);
    this.#roles.inFile(file);
  }

  add(call: PortalCall, body: unknown): void {
    if (call.kind === 'deviceGroups') this.#claims.deviceGroups = readDeviceGroups(body, this.#listener);
    else if (call.kind === 'workloads') this.#claims.workloads = { gap: readWorkloads(body, this.#listener) };
    else if (call.kind === 'importableRoles') this.#addImportable(call.workload, body);
    else {
      this.#hasRoles = true;
      if (call.kind === 'roles') this.#hasRoleList = true;
      if (call.kind === 'assignments' && call.role === '') this.#roles.addNamedAssignments(body);
      else if (call.kind === 'assignments') this.#roles.addAssignments(call.role, body);
      else this.#roles.addList(call.kind === 'role' && isObject(body) ? [body] : body);
    }
  }

  /** Everything that could be stated only together, and how complete it is; `isWhole` also says what was not there. */
  finish(isWhole: boolean): void {
    if (this.#hasRoles) this.#claims.roles = { ...this.#roles.state(), isListed: this.#hasRoleList };
    stateCoverage(this.#claims, isWhole, this.#listener);
  }

  /** What the page "Import role" offers: that there are roles of Defender for Endpoint shows that they were turned on. */
  #addImportable(workload: string, body: unknown): void {
    const roles = listOf(body) ?? [];
    for (const _ of roles)
      this.#listener.unneeded('roles of the page "Import role", which does not list their permissions and groups');
    if (workload.toLowerCase() === 'mde' && roles.length > 0)
      this.#listener.state({ kind: 'workloads', legacyRbac: 'on' });
  }
}
