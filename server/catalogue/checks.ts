import type { Path } from '../document/problem.ts';
import { citationOf } from './document-rows.ts';
import type { Place, Report } from './problem.ts';
import type { TableName } from './shape.ts';
import type { Tables } from './tables.ts';

/** Looks references up while rows are built, and reports those that lead nowhere. */
export interface Checks {
  readonly report: Report;
  /** Full texts of what a row cites. */
  readonly citations: (place: Place, ids: readonly string[], inside?: Path) => string[];
  readonly permissions: (place: Place, ids: readonly string[], inside?: Path) => void;
  readonly notes: (place: Place, ids: readonly string[], inside?: Path) => void;
  /** Reports an id that its table does not have, unless the table lost rows. */
  readonly isDamaged: (table: TableName) => boolean;
  readonly dangling: (table: TableName, place: Place, what: string, id: string, inside: Path) => void;
}

/** Rules, settled readings and contradictions are numbered texts of their own. */
const numbered = /^[RST]-\d{2,3}a?$/;

export function checksOf(tables: Tables, report: Report): Checks {
  const sources = new Map(tables.sources.map(({ row }) => [row.id, citationOf(row)]));
  const permissions = new Set(tables.permissions.flatMap(({ row }) => levelledIds(row)));
  const notes = new Set(tables.notes.map(({ row }) => row.id));
  const dangling: Checks['dangling'] = (table, place, what, id, inside) => {
    if (!tables.damaged.has(table)) report(place, `unknown ${what} "${id}"`, inside);
  };
  const each =
    (table: TableName, what: string, known: ReadonlySet<string>, at: string) =>
    (place: Place, ids: readonly string[], inside: Path = [at]): void => {
      for (const [index, id] of ids.entries()) {
        if (!known.has(id)) dangling(table, place, what, id, [...inside, index]);
      }
    };
  return {
    report,
    isDamaged: (table) => tables.damaged.has(table),
    dangling,
    permissions: each('permissions', 'permission', permissions, 'permissions'),
    notes: each('notes', 'note', notes, 'notes'),
    citations: (place, ids, inside = ['source']) =>
      ids.map((id, index) => {
        const text = sources.get(id) ?? (numbered.test(id) ? id : undefined);
        if (text === undefined) dangling('sources', place, 'source', id, [...inside, index]);
        return text ?? id;
      }),
  };
}

/** `so.sd.response`; `as.authz:read` and `as.authz:manage` where both levels exist. */
export function levelledIds({ id, levels }: { readonly id: string; readonly levels: readonly string[] }): string[] {
  return levels.length > 1 ? levels.map((level) => `${id}:${level}`) : [id];
}

/** Collects rows by key and reports a key that stands twice. */
export function keyed<Row extends { readonly place: Place }, Key extends string, Value>(
  rows: readonly Row[],
  read: (row: Row) => readonly (readonly [Key, Value])[],
  what: string,
  report: Report,
): Map<Key, Value> {
  const collected = new Map<Key, Value>();
  for (const row of rows) {
    for (const [key, value] of read(row)) {
      if (collected.has(key)) report(row.place, `duplicate ${what} "${key}"`);
      else collected.set(key, value);
    }
  }
  return collected;
}
