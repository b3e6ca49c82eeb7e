import type { Rulebook } from '../access/rulebook.ts';
import { capabilityRows } from './capability-rows.ts';
import { checksOf } from './checks.ts';
import { type CatalogueFile, hashFiles, readCatalogueFiles } from './files.ts';
import { locator, type Path } from './locate.ts';
import type { NameReading } from './name-reading.ts';
import { nameTables } from './name-tables.ts';
import { type Names, namesOfRows, readCapability } from './names.ts';
import { CatalogueError, type CatalogueProblem, type Place, type Report } from './problem.ts';
import type { RequirementNames } from './requirement.ts';
import { type PlainRows, plainRows } from './rows.ts';
import { readTables, type Tables } from './tables.ts';

/** Microsoft's tables and the reading of names against them. */
export interface Catalogue extends Names {
  readonly rulebook: Rulebook;
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
  const names = namesOfRows(rows, vocabulary);
  const capabilities = capabilityRows(tables, requirementNames(tables, rows, names), checks);
  if (found.length > 0) throw new CatalogueError(located(found, files));
  const rulebook: Rulebook = {
    ...rows,
    hash: hashFiles(files),
    capabilities,
    entraRoleNamed: (name) => {
      const read = names.entraRole(name);
      return 'value' in read ? rows.entraRoles.get(read.value) : undefined;
    },
  };
  return { rulebook, ...names, capability: (text) => readCapability(text, capabilities, vocabulary.permissions) };
}

function requirementNames(tables: Tables, rows: PlainRows, names: Omit<Names, 'capability'>): RequirementNames {
  const alongside = new Map(tables.entraRoles.map(({ row }) => [row.id, row.alsoNamed]));
  return {
    permission: (id) => (rows.permissions.has(id) ? id : undefined),
    legacyPermission: (name) => valueIn(names.legacyEndpointPermission(name)),
    legacyRoles: (system, name) =>
      (['role', 'roleGroup'] as const).flatMap((kind) => valueIn(names.legacyRole(system, kind, name)) ?? []),
    entraRole: (name) => valueIn(names.entraRole(name)),
    note: (id) => (rows.notes.has(id) ? id : undefined),
    alongside: (role) => alongside.get(role) ?? [],
  };
}

function valueIn(reading: NameReading<string>): string | undefined {
  return 'value' in reading ? reading.value : undefined;
}

/** Problems with their lines, in the order of files and lines, each once. */
function located(
  found: readonly { readonly place: Place; readonly inside: Path; readonly message: string }[],
  files: readonly CatalogueFile[],
): CatalogueProblem[] {
  const locators = new Map<string, ReturnType<typeof locator>>();
  const problems = found.map(({ place, inside, message }): CatalogueProblem => {
    const { file, path, at } = place;
    const locate = locators.get(file) ?? locator(files.find(({ name }) => name === file)?.text ?? '');
    locators.set(file, locate);
    return { file, ...(at ?? locate([...path, ...inside])), message };
  });
  const byPlace = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...byPlace.values()].sort(
    (left, right) => left.file.localeCompare(right.file) || left.line - right.line || left.column - right.column,
  );
}
