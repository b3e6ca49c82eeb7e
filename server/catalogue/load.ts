import type { Citation, Rulebook } from '../access/terms/rulebook.ts';
import { nearest } from '../document/nearest.ts';
import type { Path } from '../document/problem.ts';
import { capabilityRows } from './capability-rows.ts';
import { checksOf } from './checks.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import { type CatalogueFile, hashFiles, readCatalogueFiles } from './files.ts';
import { locator } from './locate.ts';
import { type NameIndexes, nameIndexes } from './name-indexes.ts';
import { nameTables } from './name-tables.ts';
import { type Names, namesOf } from './names.ts';
import { type PortalLinkRow, portalLinkRows } from './portal-rows.ts';
import { CatalogueError, type CatalogueProblem, type Place, type Report } from './problem.ts';
import type { RequirementNames } from './requirement-reading.ts';
import { type PlainRows, plainRows } from './rows.ts';
import { readTables, type Tables } from './tables.ts';
import { type Prerequisite, prerequisiteRows, type WarningRow, warningRows } from './warning-rows.ts';

/** Microsoft's tables and the reading of names against them. */
export interface Catalogue extends Names {
  readonly rulebook: Rulebook;
  /** What may be told about the set-up of a tenant, by id. */
  readonly warnings: ReadonlyMap<string, WarningRow>;
  readonly prerequisites: readonly Prerequisite[];
  /** What rows cite, by how they cite it. */
  readonly documents: ReadonlyMap<Citation, DocumentRow>;
  readonly portalLinks: readonly PortalLinkRow[];
}

/** Reads the catalogue that ships with whycan; throws a `CatalogueError` with every problem of its files. */
export function loadCatalogue(folder?: string): Catalogue {
  return buildCatalogue(readCatalogueFiles(folder));
}

export function buildCatalogue(files: readonly CatalogueFile[]): Catalogue {
  const found: { place: Place; inside: Path; message: string }[] = [];
  const report: Report = (place, message, inside = []) => found.push({ place, inside, message });
  const tables = readTables(files, report);
  const checks = checksOf(tables, report);
  const rows = plainRows(tables, checks);
  const vocabulary = nameTables(tables, rows, checks);
  const indexes = nameIndexes(rows, vocabulary);
  const capabilities = capabilityRows(tables, requirementNames(tables, rows, indexes), checks);
  const warnings = warningRows(tables, checks);
  const prerequisites = prerequisiteRows(tables, checks);
  const portalLinks = portalLinkRows(tables, checks);
  if (found.length > 0) throw new CatalogueError(located(found, files));
  const tableNames = rows.huntingTables.map(({ name }) => name).filter((name) => !name.includes('*'));
  const rulebook: Rulebook = {
    ...rows,
    hash: hashFiles(files),
    capabilities,
    tableNear: (name) => nearest(name, tableNames),
    entraRoleNamed: (name) => {
      const [id] = unambiguous(indexes.entraRoles.meanings(name));
      return id === undefined ? undefined : rows.entraRoles.get(id);
    },
  };
  const documents = documentRows(tables);
  return { rulebook, warnings, prerequisites, documents, portalLinks, ...namesOf(rulebook, indexes, vocabulary) };
}

function requirementNames(tables: Tables, rows: PlainRows, indexes: NameIndexes): RequirementNames {
  const alsoNamed = new Map(tables.entraRoles.map(({ row }) => [row.id, row.alsoNamed]));
  return {
    permissions: (id) => (rows.permissions.has(id) ? [id] : []),
    legacyPermissions: (name) => unambiguous(indexes.legacyPermissions.meanings(name)),
    legacyRoles: (system, name) =>
      (['role', 'roleGroup'] as const).flatMap((kind) => indexes.legacyRoles(system, kind).meanings(name)),
    roleGroups: (system, name) => indexes.legacyRoles(system, 'roleGroup').meanings(name),
    entraRoles: (name) =>
      (rows.entraRoles.has(name) ? [name] : unambiguous(indexes.entraRoles.meanings(name))).flatMap((id) => [
        id,
        ...(alsoNamed.get(id) ?? []),
      ]),
    notes: (id) => (rows.notes.has(id) ? [id] : []),
    known: new WeakMap(),
  };
}

function unambiguous(meanings: readonly string[]): readonly string[] {
  return meanings.length === 1 ? meanings : [];
}

/** Problems with their lines, in the order of files and lines, each once. */
function located(
  found: readonly { readonly place: Place; readonly inside: Path; readonly message: string }[],
  files: readonly CatalogueFile[],
): CatalogueProblem[] {
  const locators = new Map<string, ReturnType<typeof locator>>();
  const locate = (file: string, path: Path) => {
    const known = locators.get(file) ?? locator(file, files.find(({ name }) => name === file)?.text ?? '');
    locators.set(file, known);
    return known(path);
  };
  const problems = found.map(({ place: { file, path, at }, inside, message }): CatalogueProblem => {
    return { file, ...(at ?? locate(file, [...path, ...inside])), message };
  });
  const byPlace = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...byPlace.values()].sort(
    (left, right) => left.file.localeCompare(right.file) || left.line - right.line || left.column - right.column,
  );
}
