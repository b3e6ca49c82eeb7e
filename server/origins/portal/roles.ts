import { quote } from '../../document/problem.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import type { Listener } from '../statements/listener.ts';
import { readAssignment } from './assignment.ts';
import { isObject, listOf, recordName, textOf } from './list-of.ts';
import { type RoleRead, readRole } from './role.ts';

/** What the answers about custom roles left open, each by the names of the roles or assignments. */
export interface RolesRead {
  readonly isPartial: boolean;
  readonly withoutPermissions: readonly string[];
  readonly withoutAssignments: readonly string[];
  readonly unclear: readonly string[];
  readonly unreadable: number;
}

interface InFile {
  /** Nothing in a recording, which is one file. */
  readonly file: ParcelFile | undefined;
}
type PlacedRole = RoleRead & InFile;
type Listed = InFile & { readonly items: readonly unknown[] };

/** Puts answers about custom roles together: the list, single roles, and the assignments of each. */
export class Roles {
  readonly #listener: Listener;
  readonly #roles = new Map<string, PlacedRole>();
  readonly #assignments = new Map<string, Listed>();
  #file: ParcelFile | undefined;
  #isPartial = false;
  #unreadable = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** What is added from now on stands in this file. */
  inFile(file: ParcelFile): void {
    this.#file = file;
  }

  addList(body: unknown): void {
    if (isObject(body) && body['isPartial'] === true) this.#isPartial = true;
    for (const [index, item] of (listOf(body) ?? []).entries()) this.#addRole(item, index);
  }

  addAssignments(role: string, body: unknown): void {
    this.#assignments.set(role.toLowerCase(), { items: listOf(body) ?? [], file: this.#file });
  }

  /** Assignments that name their roles themselves, such as a saved list of them. */
  addNamedAssignments(body: unknown): void {
    for (const item of listOf(body) ?? []) {
      const role = isObject(item) ? (textOf(item['roleDefinitionId']) ?? '').toLowerCase() : '';
      const known = this.#assignments.get(role)?.items ?? [];
      this.#assignments.set(role, { items: [...known, item], file: this.#file });
    }
  }

  /** States everything that was added, each once. */
  state(): RolesRead {
    const withoutPermissions: string[] = [];
    const withoutAssignments: string[] = [];
    const unclear: string[] = [];
    for (const { statement, hasPermissions, assignments, file } of this.#roles.values()) {
      const name = statement.displayName ?? statement.id;
      if (file !== undefined) this.#listener.inFile(file);
      this.#listener.state(statement);
      if (!hasPermissions) withoutPermissions.push(name);
      const inside = assignments === undefined ? undefined : { items: assignments, file };
      const listed = this.#assignments.get(statement.id.toLowerCase()) ?? inside;
      this.#assignments.delete(statement.id.toLowerCase());
      if (listed === undefined) withoutAssignments.push(name);
      else unclear.push(...this.#stateAssignments(statement.id, listed));
    }
    for (const [role, listed] of this.#assignments) unclear.push(...this.#stateAssignments(role, listed));
    const isPartial = this.#isPartial;
    return { isPartial, withoutPermissions, withoutAssignments, unclear, unreadable: this.#unreadable };
  }

  #addRole(item: unknown, index: number): void {
    const role = readRole(item);
    if (role === undefined) {
      this.#refuse(
        `${recordName('custom role', isObject(item) ? textOf(item['displayName']) : undefined, index)} has no id`,
      );
      return;
    }
    const key = role.statement.id.toLowerCase();
    const known = this.#roles.get(key);
    this.#listener.record('unifiedRole', role.statement.id);
    if (known === undefined) this.#roles.set(key, { ...role, file: this.#file });
    else this.#roles.set(key, mergeRoles(known, { ...role, file: this.#file }));
  }

  #stateAssignments(role: string, { items, file }: Listed): string[] {
    if (file !== undefined) this.#listener.inFile(file);
    const seen = new Set<string>();
    const unclear: string[] = [];
    for (const [index, item] of items.entries()) {
      const name = isObject(item) ? textOf(item['displayName']) : undefined;
      const read = role === '' ? undefined : readAssignment(item, role, `${role}#${index + 1}`);
      if (read === undefined) {
        const missing = role === '' ? 'does not name its role' : 'does not name its users and groups';
        this.#refuse(`${recordName('assignment', name, index)} of the role ${quote(role)} ${missing}`);
        continue;
      }
      this.#listener.record('unifiedAssignment', read.statement.id);
      if (seen.has(read.statement.id)) continue;
      seen.add(read.statement.id);
      this.#listener.state(read.statement);
      if (read.gap !== undefined) unclear.push(read.gap);
    }
    return unclear;
  }

  #refuse(message: string): void {
    this.#unreadable += 1;
    this.#listener.unreadable(message, ['unifiedRoles', 'unifiedAssignments', 'scopes']);
  }
}

/** The same role in two answers: a later one adds what an earlier one left out. */
function mergeRoles(known: PlacedRole, later: PlacedRole): PlacedRole {
  const [best, other] = later.hasPermissions ? [later, known] : [known, later];
  return { ...best, assignments: best.assignments ?? other.assignments };
}
