import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeviceFact, PersonFact, TenantFacts } from '../../access/terms/facts.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { type ParsedDocument, parseDocument } from '../../document/document.ts';
import { fileProblem, readDocumentFile } from '../../document/file.ts';
import { listProblems } from '../../document/place.ts';
import { type Problem, quote } from '../../document/problem.ts';
import { didYouMean } from '../../document/suggest.ts';
import { definePrincipals, peopleIn, toServicePrincipal, toUser } from '../../tenant/facts/people.ts';
import { Principals } from '../../tenant/facts/principals.ts';
import { Report } from '../../tenant/facts/report.ts';
import { readStructure } from '../../tenant/facts/tenant.ts';
import { device } from '../../tenant/shape/devices.ts';
import { parseInventing } from '../../tenant/shape/invent.ts';
import { servicePrincipal, user } from '../../tenant/shape/people.ts';
import { folderShape, type TenantShape } from '../../tenant/shape/tenant.ts';
import { placeWarnings, type TenantReading } from '../document/read-tenant.ts';
import { noGroupRecords, readGroupRecords } from './groups.ts';
import { placeFolderIssues } from './place.ts';
import { readRecords } from './records.ts';

const documentNames = ['tenant.yaml', 'tenant.yml', 'tenant.json'];
const recordFiles = {
  users: 'users.ndjson',
  servicePrincipals: 'servicePrincipals.ndjson',
  groups: 'groups.ndjson',
  devices: 'devices.ndjson',
} as const;

export interface FolderOptions {
  /** As problems name it. */
  readonly folder: string;
  readonly catalogue: Catalogue;
}

interface Folder extends FolderOptions {
  readonly path: string;
  readonly files: ReadonlySet<string>;
  readonly shape: TenantShape;
  readonly principals: Principals;
  readonly report: Report;
}

function checkFiles(files: readonly string[], folder: string): Problem[] {
  const documents = files.filter((file) => documentNames.includes(file));
  const known: readonly string[] = Object.values(recordFiles);
  const strangers = files.filter((file) => file.endsWith('.ndjson') && !known.includes(file));
  const problems = strangers.map((file): Problem => {
    const meant = didYouMean(file, known);
    const message = `unknown file ${quote(file)}; record files are ${known.join(', ')}`;
    return { file: folder, path: '', message, ...(meant === undefined ? {} : { hint: meant }) };
  });
  if (documents.length === 0)
    problems.push({ file: folder, path: '', message: `there is no ${documentNames.join(' or ')} in this folder` });
  if (documents.length > 1)
    problems.push({ file: folder, path: '', message: `${documents.join(' and ')} are both here; keep one` });
  return problems;
}

async function readDocument(path: string, files: readonly string[], folder: string) {
  const problems = checkFiles(files, folder);
  if (problems.length > 0) return { problems };
  const name = files.find((file) => documentNames.includes(file)) ?? '';
  const read = await readDocumentFile(join(path, name), `${folder}/${name}`);
  return 'problem' in read ? { problems: [read.problem] } : parseDocument(read.text, `${folder}/${name}`);
}

async function readPeople({ path, files, shape, principals, report }: Folder): Promise<PersonFact[]> {
  const people = peopleIn(shape);
  if (files.has(recordFiles.users))
    for await (const records of readRecords(join(path, recordFiles.users), recordFiles.users, user, report))
      for (const { value, line } of records) {
        principals.define('user', value.id, [recordFiles.users, line, 'id']);
        people.push(toUser(value));
      }
  const applications = recordFiles.servicePrincipals;
  if (files.has(applications))
    for await (const records of readRecords(join(path, applications), applications, servicePrincipal, report))
      for (const { value, line } of records) {
        principals.define('service principal', value.id, [applications, line, 'id']);
        people.push(toServicePrincipal(value));
      }
  return people;
}

async function readDevices(
  { path, files, shape, report }: Folder,
  readDevice: ReturnType<typeof readStructure>['readDevice'],
): Promise<DeviceFact[]> {
  const devices = shape.devices.map((written, index) => readDevice(written, ['devices', index]));
  if (files.has(recordFiles.devices))
    for await (const records of readRecords(join(path, recordFiles.devices), recordFiles.devices, device, report))
      for (const { value, line } of records) devices.push(readDevice(value, [recordFiles.devices, line]));
  return devices;
}

async function readFolderFacts(folder: Folder): Promise<TenantFacts> {
  const { path, files, shape, principals, report, catalogue } = folder;
  definePrincipals(shape, principals);
  const people = await readPeople(folder);
  const groups = files.has(recordFiles.groups)
    ? await readGroupRecords(join(path, recordFiles.groups), recordFiles.groups, principals, report)
    : noGroupRecords;
  const { structure, readDevice } = readStructure(shape, catalogue, principals, report);
  await groups.checkMembers();
  const devices = await readDevices(folder, readDevice);
  return { ...structure, groups: [...structure.groups, ...groups.facts], people, devices };
}

async function readParsed(
  document: ParsedDocument,
  path: string,
  files: readonly string[],
  options: FolderOptions,
): Promise<TenantReading> {
  const { data, issues, invented } = parseInventing(folderShape, document.value);
  if (data === undefined) return { problems: listProblems(document.file, document.place, issues) };
  const report = new Report((path) => invented.isAbout(path));
  const principals = new Principals(report);
  const folder: Folder = { ...options, path, files: new Set(files), shape: data, principals, report };
  const facts = await readFolderFacts(folder);
  report.include(issues);
  if (report.issues.length > 0) return { problems: placeFolderIssues(options.folder, document, report) };
  return { facts, warnings: placeWarnings(document, report, facts, [], options.catalogue) };
}

/** Reads a tenant folder: `tenant.yaml`, and users, service principals, groups and devices with one record per line. */
export async function readTenantFolder(path: string, options: FolderOptions): Promise<TenantReading> {
  try {
    const files = await readdir(path);
    const parsed = await readDocument(path, files, options.folder);
    return 'problems' in parsed ? parsed : await readParsed(parsed.document, path, files, options);
  } catch (error) {
    return { problems: [fileProblem(options.folder, error)] };
  }
}
