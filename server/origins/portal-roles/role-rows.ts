import type { Catalogue } from '../../catalogue/load.ts';
import type { CsvRow } from '../parcel/csv-rows.ts';
import type { Listener } from '../statements/listener.ts';
import type { UnifiedAssignmentStatement, UnifiedRoleStatement } from '../statements/statement.ts';
import { readDataSources, readPermissions, readPrincipals } from './cells.ts';
import type { Columns, Meaning } from './columns.ts';

interface Role {
  readonly statement: UnifiedRoleStatement;
  readonly line: number;
  readonly assignments: Map<string, { statement: UnifiedAssignmentStatement; line: number }>;
}

/** Gathers the rows of an export, one per assignment, into roles; roles of one name with other permissions stay apart. */
export class RoleRows {
  readonly #columns: Columns;
  readonly #listener: Listener;
  readonly #catalogue: Catalogue;
  readonly #roles = new Map<string, Role>();
  readonly #named = new Map<string, number>();
  readonly unclear: string[] = [];
  unreadable = 0;

  constructor(columns: Columns, listener: Listener, catalogue: Catalogue) {
    this.#columns = columns;
    this.#listener = listener;
    this.#catalogue = catalogue;
  }

  get hasScopes(): boolean {
    return this.#columns.positions.has('scopes');
  }

  add(row: CsvRow): void {
    const name = this.#cell(row, 'role');
    if (name === '') {
      this.#listener.unreadable('this row names no role', ['unifiedRoles', 'unifiedAssignments'], row.line);
      this.unreadable += 1;
      return;
    }
    const role = this.#roleOf(row, name);
    const principals = readPrincipals(this.#cells(row, 'principals'));
    const assigned = this.#cell(row, 'assignment');
    if (principals.length === 0 && assigned === '') this.#listener.record('unifiedRole', role.statement.id);
    else this.#addAssignment(role, row, assigned, principals);
  }

  state(): void {
    for (const { statement, line, assignments } of this.#roles.values()) {
      this.#listener.state(statement, line);
      for (const assignment of assignments.values()) this.#listener.state(assignment.statement, assignment.line);
    }
  }

  #cells(row: CsvRow, meaning: Meaning): readonly string[] {
    return (this.#columns.positions.get(meaning) ?? []).map((position) => row.cells[position] ?? '');
  }

  #cell(row: CsvRow, meaning: Meaning): string {
    return this.#cells(row, meaning)[0] ?? '';
  }

  #roleOf(row: CsvRow, name: string): Role {
    const written = this.#cell(row, 'permissions');
    const key = JSON.stringify([name, written]);
    const known = this.#roles.get(key);
    if (known !== undefined) return known;
    const count = (this.#named.get(name) ?? 0) + 1;
    this.#named.set(name, count);
    const { permissions, permissionSets } = readPermissions(written, this.#catalogue);
    const statement: UnifiedRoleStatement = {
      kind: 'unifiedRole',
      id: count === 1 ? name : `${name} (${count})`,
      displayName: name,
      permissions,
      ...(permissionSets.length === 0 ? {} : { permissionSets }),
    };
    const role: Role = { statement, line: row.line, assignments: new Map() };
    this.#roles.set(key, role);
    return role;
  }

  /** Rows about the same assignment add their users and groups. */
  #addAssignment(role: Role, row: CsvRow, name: string, principals: UnifiedAssignmentStatement['principals']): void {
    const coverage = this.#coverageOf(row);
    const key = JSON.stringify([name, coverage, name === '' ? principals : '']);
    const known = role.assignments.get(key);
    const id = known?.statement.id ?? `${role.statement.id}#${role.assignments.size + 1}`;
    this.#listener.record('unifiedAssignment', id);
    const united = new Map(
      [...(known?.statement.principals ?? []), ...principals].map((one) => [JSON.stringify(one), one]),
    );
    const statement: UnifiedAssignmentStatement = {
      kind: 'unifiedAssignment',
      role: role.statement.id,
      id,
      ...(name === '' ? {} : { displayName: name }),
      principals: [...united.values()],
      ...coverage,
    };
    if (known === undefined && coverage.dataSources === 'unknown') this.unclear.push(name === '' ? id : name);
    role.assignments.set(key, { statement, line: known?.line ?? row.line });
  }

  #coverageOf(row: CsvRow) {
    const future = /^(?:(yes|true|on)|no|false|off)$/i.exec(this.#cell(row, 'future'));
    const scope = this.#cell(row, 'scopes');
    return {
      dataSources: readDataSources(this.#cell(row, 'dataSources'), this.#catalogue),
      ...(future === null ? {} : { includeFutureDataSources: future[1] !== undefined }),
      scopes: /^(?:|-|all|none|not scoped)$/i.test(scope) ? [] : scope.split(/[;|\n]+/).map((one) => one.trim()),
    };
  }
}
