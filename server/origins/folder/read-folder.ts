import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { TenantFacts } from '../../access/terms/facts.ts';
import { allInWords, anyInWords } from '../../access/terms/in-words.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { type ParsedDocument, parseDocument } from '../../document/document.ts';
import { fileProblem, readDocumentFile } from '../../document/file.ts';
import { listProblems } from '../../document/place.ts';
import { type Issue, type Problem, quote } from '../../document/problem.ts';
import { didYouMean } from '../../document/suggest.ts';
import { TenantFactsReader } from '../../tenant/facts/reader.ts';
import { Report } from '../../tenant/facts/report.ts';
import { device } from '../../tenant/shape/devices.ts';
import { parseInventing } from '../../tenant/shape/invent.ts';
import { servicePrincipal, user } from '../../tenant/shape/people.ts';
import { folderShape } from '../../tenant/shape/tenant.ts';
import { placedNodes } from '../evidence/placed-nodes.ts';
import { placeWarnings } from '../place-warnings.ts';
import type { TenantReading } from '../reading.ts';
import { noGroupRecords, readGroupRecords } from './groups.ts';
import { placeFolderIssues, placeInFolder } from './place.ts';
import { recordFiles } from './record-files.ts';
import { readRecords, UnreadableRecords } from './records.ts';

const documentNames = ['tenant.yaml', 'tenant.yml', 'tenant.json'];
export interface FolderOptions {
  /** As problems name it. */
  readonly folder: string;
  readonly catalogue: Catalogue;
}

interface Folder {
  readonly path: string;
  readonly files: ReadonlySet<string>;
  readonly report: Report;
}

function checkFiles(files: readonly string[], folder: string): Problem[] {
  const documents = files.filter((file) => documentNames.includes(file));
  const known: readonly string[] = Object.values(recordFiles);
  const strangers = files.filter((file) => file.endsWith('.ndjson') && !known.includes(file));
  const problems = strangers.map((file): Problem => {
    const meant = didYouMean(file, known);
    const message = `unknown file ${quote(file)}; the record files are ${known.join(', ')}`;
    return { file: folder, path: '', message, ...(meant === undefined ? {} : { hint: meant }) };
  });
  if (documents.length === 0)
    problems.push({
      file: folder,
      path: '',
      message: `this folder is not a tenant folder: it has no ${anyInWords(documentNames)}`,
    });
  if (documents.length > 1)
    problems.push({
      file: folder,
      path: '',
      message: `this folder has both ${allInWords(documents)}; keep one of them`,
    });
  return problems;
}

async function readDocument(path: string, files: readonly string[], folder: string) {
  const problems = checkFiles(files, folder);
  if (problems.length > 0) return { problems };
  const name = files.find((file) => documentNames.includes(file)) ?? '';
  const read = await readDocumentFile(join(path, name), `${folder}/${name}`);
  return 'problem' in read ? { problems: [read.problem] } : parseDocument(read.text, `${folder}/${name}`);
}

/** The records of one of the files in batches, if the folder has it. */
async function* recordsIn<Shape extends z.ZodType>({ path, files, report }: Folder, file: string, shape: Shape) {
  if (files.has(file)) yield* readRecords(join(path, file), file, shape, report);
}

async function readFacts(folder: Folder, reader: TenantFactsReader): Promise<TenantFacts> {
  const { path, files, report } = folder;
  const { users, servicePrincipals, groups, devices } = recordFiles;
  for await (const records of recordsIn(folder, users, user))
    for (const { value, line } of records) reader.addUser(value, [users, line]);
  for await (const records of recordsIn(folder, servicePrincipals, servicePrincipal))
    for (const { value, line } of records) reader.addServicePrincipal(value, [servicePrincipals, line]);
  const members = files.has(groups)
    ? await readGroupRecords(join(path, groups), groups, reader.principals, report)
    : noGroupRecords;
  reader.addGroups(members.facts);
  const structure = reader.readStructure();
  await members.checkMembers();
  for await (const records of recordsIn(folder, devices, device))
    for (const { value, line } of records) structure.add(value, [devices, line]);
  return structure.facts();
}

async function readParsed(
  document: ParsedDocument,
  path: string,
  files: readonly string[],
  options: FolderOptions,
): Promise<TenantReading> {
  const { data, issues, omitted, invented } = parseInventing(folderShape, document.value);
  if (data === undefined) return { problems: listProblems(document.file, document.place, issues, omitted) };
  const report = new Report((path) => invented.isAbout(path));
  const folder = { path, files: new Set(files), report };
  const reader = new TenantFactsReader(data, options.catalogue, report);
  const facts = await readFacts(folder, reader);
  report.include(issues);
  if (report.issues.length > 0) return { problems: placeFolderIssues(options.folder, document, report) };
  const place = (found: readonly Issue[]) => placeInFolder(options.folder, document, found);
  const placed = { file: document.file, place };
  return {
    facts,
    warnings: placeWarnings(placed, report, facts, [], options.catalogue),
    places: () => placedNodes({ document: placed, report, principals: reader.principals, prefix: [], devices: [] }),
  };
}

/** Reads a tenant folder: `tenant.yaml`, and users, service principals, groups and devices with one record per line. */
export async function readTenantFolder(path: string, options: FolderOptions): Promise<TenantReading> {
  try {
    const files = await readdir(path);
    const parsed = await readDocument(path, files, options.folder);
    return 'problems' in parsed ? parsed : await readParsed(parsed.document, path, files, options);
  } catch (error) {
    const { folder } = options;
    if (error instanceof UnreadableRecords) return { problems: [fileProblem(`${folder}/${error.file}`, error.cause)] };
    return { problems: [fileProblem(folder, error)] };
  }
}
