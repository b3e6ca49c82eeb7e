import type { Beginning, Format } from '../format.ts';
import { csvRowsOf } from '../parcel/csv-rows.ts';
import type { Parcel, ParcelFile } from '../parcel/parcel.ts';
import { type Listener, Unreadable } from '../statements/listener.ts';
import type { ActivationState } from './activation.ts';
import { columnsOf, lackOf, likeness, type Meaning } from './columns.ts';
import { stateCoverage } from './coverage.ts';
import { ExportReading } from './export-reading.ts';

const headerLike = /role|permission/i;
/** How the tables begin that whycan itself exports, whose names and columns are like those of the portal. */
const ownTables = ['roleKind,role,assignment,', 'kind,id,displayName,product,permissions,'];
/** An export has few lines before its header; a table of people has none that names permissions. */
const linesLookedAt = 60;

/** Whether a text has a line with the names of at least three columns of an export, those of the portal among them. */
function looksLikeExport({ text, isJson }: Beginning): boolean {
  if (isJson) return false;
  if (ownTables.some((beginning) => text.startsWith(beginning))) return false;
  const lines = text.split(/\r?\n/).slice(0, linesLookedAt);
  return lines.some((line) => {
    const columns = columnsOf(line.split(/[,;\t]/).map((cell) => cell.replace(/^"|"$/g, '').trim()));
    const has = (...named: readonly Meaning[]) => named.some((meaning) => columns.positions.has(meaning));
    return likeness(columns) >= 3 && has('permissions', 'dataSources') && has('assignment', 'dataSources');
  });
}

/** What the states come to; the last one of a workload counts. */
function stateWorkloads(states: readonly ActivationState[], listener: Listener): void {
  if (states.length === 0) return;
  const known = new Map(states.map(({ workload, isActive }) => [workload, isActive]));
  const named = (wanted: boolean) => [...known].flatMap(([code, isActive]) => (isActive === wanted ? [code] : []));
  listener.state({ kind: 'workloads', active: named(true), inactive: named(false) });
}

/** The Defender portal's own export of roles (CSV), with the activation of workloads wherever it stands. */
export const portalRolesFormat: Format = {
  name: 'portal-roles',
  recognise(_parcel: Parcel, beginnings: ReadonlyMap<ParcelFile, Beginning>) {
    return [...beginnings].flatMap(([file, beginning]) => (looksLikeExport(beginning) ? [file] : []));
  },
  async read(files, listener, { catalogue }) {
    for (const file of files) {
      listener.inFile(file);
      const found = new ExportReading(listener, catalogue);
      for await (const row of csvRowsOf(file, headerLike)) found.add(row);
      const { lack, rows, states } = found;
      if (rows === undefined || lack !== undefined)
        throw new Unreadable(file.name, lackOf(lack?.columns ?? columnsOf([])), lack?.line ?? 1);
      rows.state();
      stateWorkloads(states, listener);
      stateCoverage(rows, states, listener);
    }
  },
};
