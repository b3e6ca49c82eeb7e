import type { ImportedPart, PermissionSet, UnifiedAssignment, UnifiedRole } from '../../access/terms/facts.ts';
import { nearest } from '../../document/nearest.ts';
import { type Path, quote } from '../../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import { readDefaultId } from './default-id.ts';
import { Ids } from './ids.ts';
import { readImportedFrom } from './imported.ts';
import { readPermissions } from './permissions.ts';
import type { Report } from './report.ts';
import type { UnifiedReader } from './unified-reader.ts';
import { readProducts } from './workloads.ts';

type WrittenRole = TenantShape['urbacRoles'][number];
type WrittenAssignment = WrittenRole['assignments'][number];

/** The products that codes stand for, or all there are. */
export function readDataSources(
  written: WrittenAssignment['dataSources'],
  path: Path,
  { catalogue, report }: Pick<UnifiedReader, 'catalogue' | 'report'>,
): UnifiedAssignment['dataSources'] {
  return written === 'all' ? 'all' : readProducts(written, path, catalogue, report);
}

/** What an assignment covers, with the defaults that depend on it (S-10). */
export function readCoverage(
  written: Pick<WrittenAssignment, 'dataSources' | 'includeFutureDataSources' | 'scopes'>,
  path: Path,
  reader: Pick<UnifiedReader, 'catalogue' | 'report'>,
): Pick<UnifiedAssignment, 'dataSources' | 'includeFutureDataSources' | 'scopes'> {
  return {
    dataSources: readDataSources(written.dataSources, [...path, 'dataSources'], reader),
    includeFutureDataSources: written.includeFutureDataSources ?? written.dataSources === 'all',
    scopes: [...new Set(written.scopes)],
  };
}

function readAssignments(
  written: WrittenRole,
  role: string,
  path: Path,
  ids: Ids,
  reader: UnifiedReader,
): UnifiedAssignment[] {
  return written.assignments.map((assignment, index) => {
    const place = [...path, 'assignments', index];
    const id = assignment.id ?? `${role}#${index + 1}`;
    ids.define(id, assignment.id === undefined ? place : [...place, 'id']);
    reader.report.place({ kind: 'UnifiedAssignment', id }, place);
    return {
      id,
      displayName: assignment.displayName ?? id,
      principals: reader.principals.holders(assignment.principals, [...place, 'principals']),
      ...readCoverage(assignment, place, reader),
    };
  });
}

function readPermissionSets(written: WrittenRole, path: Path, areas: ReadonlySet<string>, report: Report): void {
  for (const [index, set] of written.permissionSets.entries())
    if (!areas.has(set.area))
      report.unknown(
        [...path, 'permissionSets', index, 'area'],
        `unknown area of permissions ${quote(set.area)}; the areas are ${[...areas].join(', ')}`,
        nearest(set.area, areas),
      );
}

function unitePermissionSets(written: WrittenRole, further: readonly PermissionSet[]): PermissionSet[] {
  const sets = new Map([...written.permissionSets, ...further].map((set) => [`${set.area} ${set.level}`, set]));
  return [...sets.values()];
}

function permissionAreas(reader: UnifiedReader): Set<string> {
  const rows = [...reader.catalogue.rulebook.permissions.values(), ...reader.extraPermissions];
  return new Set(rows.map((row) => row.area));
}

/** Roles of Unified RBAC with their assignments; ids of assignments are unique in the tenant (S-51). */
export function readUnifiedRoles(shape: TenantShape, reader: UnifiedReader): UnifiedRole[] {
  const roleIds = new Ids(reader.report, 'role');
  const assignmentIds = new Ids(reader.report, 'assignment');
  const areas = permissionAreas(reader);
  return shape.urbacRoles.flatMap((written, index) => {
    const path = ['urbacRoles', index];
    const id = readDefaultId(written, path, reader.report);
    if (id !== undefined) roleIds.define(id, [...path, written.id === undefined ? 'displayName' : 'id']);
    readPermissionSets(written, path, areas, reader.report);
    const { permissions, sets } = readPermissions(written.permissions, [...path, 'permissions'], reader);
    const imported: ImportedPart[] = written.importedFrom.flatMap((from, position) =>
      readImportedFrom(from, [...path, 'importedFrom', position], reader),
    );
    const assignments = readAssignments(written, id ?? '', path, assignmentIds, reader);
    if (id === undefined) return [];
    reader.report.place({ kind: 'UnifiedRole', id }, path);
    const displayName = written.displayName ?? id;
    return [
      { id, displayName, permissions, permissionSets: unitePermissionSets(written, sets), imported, assignments },
    ];
  });
}
