import type { LiveResponseCommand, PermissionRow, Rulebook, WorkloadRow } from '../access/terms/rulebook.ts';
import { products, type Workload } from '../access/terms/vocabulary.ts';
import { type Checks, keyed } from './checks.ts';
import { legacyRoleRows } from './legacy-role-rows.ts';
import type { RowOf } from './shape.ts';
import { huntingTableRows } from './table-classes.ts';
import type { Located, Tables } from './tables.ts';

/** The tables that need nothing but lists of ids; capabilities are built on top of them. */
export type PlainRows = Omit<Rulebook, 'hash' | 'capabilities' | 'entraRoleNamed' | 'tableNear'>;

export function plainRows(tables: Tables, checks: Checks): PlainRows {
  const { report, citations } = checks;
  return {
    workloads: keyed<Located<RowOf<'workloads'>>, Workload, WorkloadRow>(
      tables.workloads,
      ({ row: { toggle, ...row }, place }) => [
        [row.code, { ...row, ...(toggle === undefined ? {} : { toggle }), source: citations(place, row.source) }],
      ],
      'workload',
      report,
    ),
    permissions: keyed(tables.permissions, (located) => permissionRows(located, checks), 'permission', report),
    entraRoles: keyed(
      tables.entraRoles,
      ({ row: { legacyEndpoint, alsoNamed, ...row }, place }) => {
        for (const [index, id] of alsoNamed.entries())
          if (!tables.entraRoles.some((other) => other.row.id === id))
            checks.dangling('entraRoles', place, 'Entra role', id, ['alsoNamed', index]);
        for (const [index, grant] of row.grants.entries()) {
          checks.permissions(place, grant.permissions, ['grants', index, 'permissions']);
          checks.notes(place, grant.notes, ['grants', index, 'notes']);
        }
        const source = citations(place, row.source);
        return [[row.id, { ...row, ...(legacyEndpoint === undefined ? {} : { legacyEndpoint }), source }]];
      },
      'Entra role',
      report,
    ),
    legacyPermissions: keyed(
      tables.legacyPermissions,
      ({ row, place }) => {
        checks.permissions(place, row.permissions);
        checks.notes(place, row.notes);
        return [[row.id, { ...row, source: citations(place, row.source) }]];
      },
      'permission of Defender for Endpoint roles',
      report,
    ),
    legacyRoles: legacyRoleRows(tables, checks),
    linkSources: keyed(
      tables.linkSources,
      ({ row: { kind, source }, place }) => [[kind, citations(place, source)]],
      'kind of link',
      report,
    ),
    liveResponseCommands: keyed(
      tables.liveResponse,
      ({ row: { commands, level, platforms, notes, source }, place }) => {
        checks.notes(place, notes);
        const cited = citations(place, source);
        return commands.map((name): [string, LiveResponseCommand] => [
          name,
          { name, level, platforms, notes, source: cited },
        ]);
      },
      'command',
      report,
    ),
    huntingTables: huntingTableRows(tables, checks),
    notes: keyed(
      tables.notes,
      ({ row: { id, text, readings, source }, place }) => {
        if (readings.length === 0 && source === undefined)
          report(place, 'source: missing; a note has readings or a source');
        citations(place, source ?? []);
        const cited = readings.map((reading, index) => ({
          text: reading.text,
          source: citations(place, [reading.source], ['readings', index, 'source'])[0] ?? reading.source,
        }));
        return [[id, { id, text, readings: cited }]];
      },
      'note',
      report,
    ),
  };
}

function permissionRows({ row, place }: Located<RowOf<'permissions'>>, checks: Checks): [string, PermissionRow][] {
  const { id: base, levels, name, path, description, alsoSelects } = row;
  const effectiveIn = row.effectiveIn === 'everywhere' ? products : row.effectiveIn;
  checks.permissions(place, alsoSelects, ['alsoSelects']);
  const source = checks.citations(place, row.source);
  const bothLevels = levels.length > 1;
  return levels.map((level) => {
    const id = bothLevels ? `${base}:${level}` : base;
    const area = base.split('.')[0] ?? base;
    const fullPath = `${path} \\ ${name} (${level})`;
    return [
      id,
      { id, base, level, bothLevels, name, path: fullPath, area, description, effectiveIn, alsoSelects, source },
    ];
  });
}
