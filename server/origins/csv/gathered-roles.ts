import type { Listener } from '../statements/listener.ts';
import type { LegacyRoleStatement, Named } from '../statements/statement.ts';
import type { TableReader, TableRow } from './table.ts';

interface Gathered {
  readonly statement: LegacyRoleStatement;
  readonly line: number;
  readonly permissions: Set<string>;
  /** With the line that names them first. */
  readonly principals: Map<string, { readonly named: Named; readonly line: number }>;
}

/** Gathers rows into roles by their names: rows of one role add their permissions and people. */
export function gatherRoles(
  listener: Listener,
  read: (row: TableRow) => LegacyRoleStatement,
  recordOf: (statement: LegacyRoleStatement) => readonly [kind: string, id: string],
): TableReader {
  const found = new Map<string, Gathered>();
  return {
    add(row) {
      const statement = read(row);
      listener.record(...recordOf(statement));
      const key = statement.name.toLowerCase();
      const known = found.get(key) ?? { statement, line: row.line, permissions: new Set(), principals: new Map() };
      for (const permission of statement.permissions ?? []) known.permissions.add(permission);
      for (const named of statement.principals) {
        const written = JSON.stringify(named);
        if (!known.principals.has(written)) known.principals.set(written, { named, line: row.line });
      }
      found.set(key, known);
    },
    finish() {
      for (const { statement, line, permissions, principals } of found.values()) {
        const listed = statement.permissions === undefined ? {} : { permissions: [...permissions] };
        const namedIn = (at: number) => [...principals.values()].flatMap((one) => (one.line === at ? one.named : []));
        const lines = new Set([line, ...[...principals.values()].map((one) => one.line)]);
        for (const at of lines) listener.state({ ...statement, ...listed, principals: namedIn(at) }, at);
      }
    },
  };
}
