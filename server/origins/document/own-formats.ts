import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { Format, FormatName, ReadContext } from '../format.ts';
import { newestFirst } from '../newest-first.ts';
import type { Parcel, ParcelFile } from '../parcel/parcel.ts';
import { readTenantPath } from '../read-path.ts';
import type { TenantReading } from '../reading.ts';
import { type Listener, UnreadableTenant } from '../statements/listener.ts';
import { statementsOf } from './statements-of.ts';

const ownLine = /(?:^|[{,])\s*["']?whycan["']?\s*:\s*["']?tenant\/1/m;
const folderDocuments: ReadonlySet<string> = new Set(['tenant.yaml', 'tenant.yml', 'tenant.json']);

/** A tenant document of whycan itself. */
export const tenantFormat: Format = {
  name: 'tenant',
  recognise: (_parcel, beginnings) =>
    [...beginnings].filter(([, { text }]) => ownLine.test(text)).map(([file]) => file),
  async asOf(files, context) {
    const [newest] = await documentsOf(files, context);
    return newest?.asOf;
  },
  async read(files, listener, context) {
    for (const facts of await documentsOf(files, context)) tell(facts, listener);
  },
};

/** A tenant folder of whycan itself, with one record per line. */
export const tenantFolderFormat: Format = {
  name: 'tenant-folder',
  recognise(parcel, beginnings) {
    const isFolder = parcel.form !== 'file';
    const document = [...beginnings].find(([{ path }, { text }]) => folderDocuments.has(path) && ownLine.test(text));
    if (!isFolder || document === undefined) return [];
    return parcel.files.filter(({ path }) => folderDocuments.has(path) || /^[^/]+\.ndjson$/.test(path));
  },
  asOf: async (files, context) => (await factsOf('.', files, context)).asOf,
  async read(files, listener, context) {
    tell(await factsOf('.', files, context), listener);
  },
};

async function documentsOf(files: readonly ParcelFile[], context: ReadContext): Promise<readonly TenantFacts[]> {
  const documents: TenantFacts[] = [];
  for (const file of files) documents.push(await factsOf(file.path, [file], context));
  return newestFirst(documents, async ({ asOf }) => asOf);
}

function factsOf(path: string, files: readonly ParcelFile[], { parcel, catalogue }: ReadContext): Promise<TenantFacts> {
  return withFilesOf(parcel, files, async (folder) => {
    const place = placeOf(parcel, folder, path);
    const named = path === '.' ? parcel.path : (files[0]?.name ?? parcel.path);
    const reading = await readTenantPath(place, named, catalogue);
    if ('problems' in reading) throw new UnreadableTenant(named, reading.problems);
    return reading.facts;
  });
}

function tell(facts: TenantFacts, listener: Listener): void {
  countRecords(facts, listener);
  for (const statement of statementsOf(facts)) listener.state(statement);
}

/** A document by itself, or a folder, also where it is all of a zip or lies in a folder under any name. */
export function readOwnAlone(
  parcel: Parcel,
  files: readonly ParcelFile[],
  format: FormatName | undefined,
  catalogue: Catalogue,
): Promise<TenantReading> {
  const document = format === 'tenant' && parcel.form !== 'file' ? files[0] : undefined;
  return withFilesOf(parcel, parcel.files, (folder) =>
    readTenantPath(placeOf(parcel, folder, document?.path ?? '.'), document?.name ?? parcel.path, catalogue),
  );
}

function placeOf({ path: own, form }: Parcel, folder: string | undefined, path: string): string {
  if (folder !== undefined) return join(folder, path);
  return form === 'file' || path === '.' ? own : join(own, path);
}

/** Out of a zip, or from among other files, they are laid out as the reader expects them; undefined where they lie so. */
async function withFilesOf<Result>(
  parcel: Parcel,
  files: readonly ParcelFile[],
  work: (folder: string | undefined) => Promise<Result>,
): Promise<Result> {
  const isInPlace = parcel.form === 'file' || (parcel.form === 'folder' && files.length === parcel.files.length);
  if (isInPlace) return work(undefined);
  const folder = await mkdtemp(join(tmpdir(), 'whycan-import-'));
  try {
    for (const file of files) {
      await mkdir(dirname(join(folder, file.path)), { recursive: true });
      await pipeline(Readable.from(file.open()), createWriteStream(join(folder, file.path), { mode: 0o600 }));
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countRecords(facts: TenantFacts, listener: Listener): void {
  const lists = {
    person: facts.people,
    group: facts.groups,
    unifiedRole: facts.unifiedRoles,
    legacyRole: facts.legacyRoles.map(({ key }) => ({ id: key })),
    deviceGroup: facts.deviceGroups,
    device: facts.devices,
  };
  for (const [kind, records] of Object.entries(lists)) for (const { id } of records) listener.record(kind, id);
}
