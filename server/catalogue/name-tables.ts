import type { ActionPrefix, ActionVocabulary } from './action-names.ts';
import { type Checks, keyed } from './checks.ts';
import { type NameEntry, nameIndex } from './name-index.ts';
import { type Normalise, normaliser } from './normalise.ts';
import type { PermissionVocabulary } from './permission-names.ts';
import type { PlainRows } from './rows.ts';
import type { AliasKind, TableName } from './shape.ts';
import type { Tables } from './tables.ts';

/** What names are read against. */
export interface NameTables {
  readonly normalise: Normalise;
  readonly permissions: PermissionVocabulary;
  readonly actions: ActionVocabulary;
  readonly aliases: Readonly<
    Record<'legacyPermission' | 'legacyRole' | 'entraRole' | 'workload', readonly NameEntry[]>
  >;
}

/** Everything that names are read against, checked: no alias leads nowhere. */
export function nameTables(tables: Tables, rows: PlainRows, checks: Checks): NameTables {
  for (const table of ['words', 'phrases'] as const) {
    keyed(tables[table], ({ row }) => [[row.from.toLowerCase(), row]], 'spelling', checks.report);
    for (const { row, place } of tables[table]) checks.citations(place, row.source);
  }
  checkAliases(tables, rows, checks);
  const normalise = normaliser(
    tables.words.map(({ row }) => row),
    tables.phrases.map(({ row }) => row),
  );
  return {
    normalise,
    permissions: permissionVocabulary(tables, rows, normalise),
    actions: actionVocabulary(tables, rows, checks),
    aliases: {
      legacyPermission: aliasEntries(tables, 'legacyPermission'),
      legacyRole: aliasEntries(tables, 'legacyRole'),
      entraRole: aliasEntries(tables, 'entraRole'),
      workload: aliasEntries(tables, 'workload'),
    },
  };
}

function aliasEntries(tables: Tables, kind: AliasKind): NameEntry[] {
  return tables.aliases.flatMap(({ row }) =>
    row.kind === kind ? row.of.map((value) => ({ name: row.name, value })) : [],
  );
}

function permissionVocabulary(tables: Tables, rows: PlainRows, normalise: Normalise): PermissionVocabulary {
  const ofKind = (kind: AliasKind) => tables.aliases.filter(({ row }) => row.kind === kind).map(({ row }) => row);
  return {
    normalise,
    permissions: rows.permissions,
    names: nameIndex('permission', normalise, [
      ...tables.permissions.map(({ row }) => ({ name: row.name, value: row.id })),
      ...aliasEntries(tables, 'permission'),
    ]),
    groups: new Map(ofKind('permissionGroup').map(({ name, of }) => [normalise(name), of])),
  };
}

function actionVocabulary(tables: Tables, rows: PlainRows, checks: Checks): ActionVocabulary {
  const areas = new Set([...rows.permissions.values()].map(({ area }) => area));
  const bases = [...rows.permissions.values()].map(({ base }) => base);
  return {
    permissions: rows.permissions,
    strings: keyed(
      tables.actionStrings,
      ({ row, place }) => {
        checks.permissions(place, row.permissions);
        checks.citations(place, row.source);
        return [[row.action.toLowerCase(), row.permissions]];
      },
      'action string',
      checks.report,
    ),
    prefixes: keyed(
      tables.actionPrefixes,
      ({ row, place }): [string, ActionPrefix][] => {
        checks.citations(place, row.source);
        for (const [index, area] of row.areas.entries())
          if (!areas.has(area)) checks.dangling('permissions', place, 'area', area, ['areas', index]);
        for (const [index, id] of row.under.entries())
          if (!bases.some((base) => base === id || base.startsWith(`${id}.`)))
            checks.dangling('permissions', place, 'permission', id, ['under', index]);
        return [[row.prefix.toLowerCase(), row]];
      },
      'action prefix',
      checks.report,
    ),
  };
}

function checkAliases(tables: Tables, rows: PlainRows, checks: Checks): void {
  const bases = new Set([...rows.permissions.values()].map(({ base }) => base));
  const targets: Readonly<Record<AliasKind, { table: TableName; has: (id: string) => boolean }>> = {
    permission: { table: 'permissions', has: (id) => bases.has(id) },
    permissionGroup: { table: 'permissions', has: (id) => bases.has(id) },
    legacyPermission: { table: 'legacyPermissions', has: (id) => rows.legacyPermissions.has(id) },
    legacyRole: { table: 'legacyRoles', has: (id) => rows.legacyRoles.has(id) },
    entraRole: { table: 'entraRoles', has: (id) => rows.entraRoles.has(id) },
    workload: { table: 'workloads', has: (id) => [...rows.workloads.keys()].some((code) => code === id) },
  };
  for (const { row, place } of tables.aliases) {
    checks.citations(place, row.source);
    const { table, has } = targets[row.kind];
    for (const [index, id] of row.of.entries())
      if (!has(id)) checks.dangling(table, place, row.kind, id, ['of', index]);
  }
}
