import { quote } from '../../document/problem.ts';
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

/** Puts answers about custom roles together: the list, single roles, and the assignments of each. */
export class Roles {
  readonly #listener: Listener;
  readonly #roles = new Map<string, RoleRead>();
  readonly #assignments = new Map<string, readonly unknown[]>();
  #isPartial = false;
  #unreadable = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  addList(body: unknown): void {
    if (isObject(body) && body['isPartial'] === true) this.#isPartial = true;
    for (const [index, item] of (listOf(body) ?? []).entries()) this.#addRole(item, index);
  }

  addAssignments(role: string, body: unknown): void {
    this.#assignments.set(role.toLowerCase(), listOf(body) ?? []);
  }

  /** Assignments that name their roles themselves, such as a saved list of them. */
  addNamedAssignments(body: unknown): void {
    for (const item of listOf(body) ?? []) {
      const role = isObject(item) ? (textOf(item['roleDefinitionId']) ?? '').toLowerCase() : '';
      this.#assignments.set(role, [...(this.#assignments.get(role) ?? []), item]);
    }
  }

  /** States everything that was added, each once. */
  state(): RolesRead {
    const withoutPermissions: string[] = [];
    const withoutAssignments: string[] = [];
    const unclear: string[] = [];
    for (const { statement, hasPermissions, assignments } of this.#roles.values()) {
      const name = statement.displayName ?? statement.id;
      this.#listener.state(statement);
      if (!hasPermissions) withoutPermissions.push(name);
      const items = this.#assignments.get(statement.id.toLowerCase()) ?? assignments;
      this.#assignments.delete(statement.id.toLowerCase());
      if (items === undefined) withoutAssignments.push(name);
      else unclear.push(...this.#stateAssignments(statement.id, items));
    }
    for (const [role, items] of this.#assignments) unclear.push(...this.#stateAssignments(role, items));
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
    if (known === undefined) this.#roles.set(key, role);
    else this.#roles.set(key, mergeRoles(known, role));
  }

  #stateAssignments(role: string, items: readonly unknown[]): string[] {
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
    this.#listener.unreadable(message);
  }
}

/** The same role in two answers: a later one adds what an earlier one left out. */
function mergeRoles(known: RoleRead, later: RoleRead): RoleRead {
  const [best, other] = later.hasPermissions ? [later, known] : [known, later];
  return { ...best, assignments: best.assignments ?? other.assignments };
}
