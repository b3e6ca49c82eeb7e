import type { TenantFacts } from '../access/terms/facts.ts';
import type { Catalogue } from '../catalogue/load.ts';
import type { Problem } from '../document/problem.ts';
import { configurationWarnings } from '../findings/configuration.ts';
import { byAuthority } from './by-authority.ts';
import { readOwnAlone } from './document/own-formats.ts';
import { gatheredPlaces } from './evidence/gathered-places.ts';
import { evidenceAlone, type ImportEvidence } from './evidence/import-evidence.ts';
import type { FormatName } from './format.ts';
import { Gathering } from './merge/gathering.ts';
import { settle } from './merge/settle.ts';
import { beginningOf } from './parcel/beginning.ts';
import { openParcel } from './parcel/open-parcel.ts';
import type { Parcel } from './parcel/parcel.ts';
import type { PlacedWarning } from './reading.ts';
import { countsOf, type ImportReport, nextSteps, reportAlone, reportedSources } from './report/import-report.ts';
import { type SkippedRecord, Tally } from './report/tally.ts';
import { type Settings, stateSettings } from './settings.ts';
import { type Batch, type SortedFiles, sortFiles } from './sort-files.ts';
import { Unreadable } from './statements/listener.ts';

export interface OriginOptions {
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  /** Taken for this format, whatever it looks like. */
  readonly as?: FormatName;
  /** A record that cannot be read refuses the import. */
  readonly isStrict?: boolean;
  readonly signal?: AbortSignal;
}

/** What several files say about one tenant, or why nothing can be imported. */
export type OriginReading =
  | {
      readonly facts: TenantFacts;
      readonly warnings: readonly PlacedWarning[];
      readonly report: ImportReport;
      readonly evidence: ImportEvidence;
      /** What the owner of the files should know, as sentences. */
      readonly notices: readonly string[];
    }
  | { readonly problems: readonly Problem[] };

/** Reads files, folders and zips of any known formats and merges them into one tenant. */
export async function readOrigins(paths: readonly string[], options: OriginOptions): Promise<OriginReading> {
  const parcels: Parcel[] = [];
  try {
    for (const path of paths) parcels.push(await openParcel(path, path));
    return (await readAlone(parcels, options)) ?? (await readParcels(parcels, options));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problems: error.problems };
  } finally {
    for (const parcel of parcels) await parcel.close();
  }
}

/** A tenant document by itself is taken as it is, with the lines of its warnings. */
async function readAlone([parcel, ...more]: readonly Parcel[], options: OriginOptions) {
  const { as, settings, catalogue } = options;
  if (parcel === undefined || more.length > 0) return undefined;
  if (as !== undefined && as !== 'tenant' && as !== 'tenant-folder') return undefined;
  if (settings.urbac ?? settings.legacyRbac ?? settings.available ?? settings.complete[0]) return undefined;
  const { batches, passedOver } = await sortFiles(parcel, as).catch(
    (): SortedFiles => ({ batches: [], passedOver: [] }),
  );
  if (batches.some(({ format }) => format.name !== 'tenant' && format.name !== 'tenant-folder')) return undefined;
  const [batch] = batches;
  if (batch === undefined ? parcel.form === 'zip' || !(await isMeantAsTenant(parcel)) : isOfMore(batch, passedOver))
    return undefined;
  const reading = await readOwnAlone(parcel, batch?.files ?? parcel.files, batch?.format.name, catalogue);
  if ('problems' in reading) return reading;
  const { tenantId } = settings;
  const facts =
    tenantId === undefined ? reading.facts : { ...reading.facts, tenant: { ...reading.facts.tenant, id: tenantId } };
  const { warnings } = reading;
  return {
    facts,
    warnings,
    report: reportAlone(parcel, batch?.format.name, facts),
    evidence: evidenceAlone(parcel, reading.places(), facts.asOf),
    notices: [],
  };
}

/** A folder or zip with several documents, or with something besides. */
function isOfMore(
  { parcel: { form, files }, files: own, format }: Batch,
  passedOver: readonly SkippedRecord[],
): boolean {
  if (form === 'file' || (form === 'folder' && format.name === 'tenant-folder')) return false;
  return passedOver.length > 0 || own.length !== files.length || (format.name === 'tenant' && files.length > 1);
}

/** With something wrong at its very beginning, so that it is told in the words of tenant documents. */
async function isMeantAsTenant({ form, files: [first], files }: Parcel): Promise<boolean> {
  if (form === 'folder') return files.some(({ path }) => /^tenant\.(ya?ml|json)$|^[^/]+\.ndjson$/.test(path));
  if (first === undefined || /\.ya?ml$/i.test(first.path)) return true;
  const { keys } = await beginningOf(first);
  return keys.includes('whycan') || (keys.includes('tenant') && keys.includes('users'));
}

async function readParcels(parcels: readonly Parcel[], options: OriginOptions): Promise<OriginReading> {
  const { catalogue, settings, signal, isStrict = false } = options;
  const sorted: SortedFiles[] = [];
  const problems: Problem[] = [];
  for (const parcel of parcels) {
    try {
      sorted.push(await sortFiles(parcel, options.as));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) return { problems };
  const given = sorted.flatMap((files) => files.batches);
  // Whoever has most authority speaks first; what comes later adds to it.
  const batches = await byAuthority(given, { catalogue, signal });
  const gathering = new Gathering(catalogue);
  stateSettings(settings, gathering);
  const tallies: Tally[] = [];
  for (const { parcel, files, source, format } of batches) {
    const tally = new Tally(gathering, source);
    tallies.push(tally);
    await format.read(files, tally, { catalogue, parcel, signal });
    tally.end();
  }
  const refused = isStrict ? tallies.flatMap(({ unreadableRecords }) => unreadableRecords) : [];
  if (refused.length > 0)
    return {
      problems: refused.map(({ file, line, message }) => ({
        file,
        path: '',
        message,
        ...(line === null ? {} : { line, column: 1 }),
      })),
    };
  const passedOver = sorted.flatMap((files) => files.passedOver);
  return settled(gathering, tallies, passedOver, options);
}

function settled(
  gathering: Gathering,
  tallies: readonly Tally[],
  passedOver: readonly SkippedRecord[],
  { settings, catalogue }: OriginOptions,
) {
  const tenantId = settings.tenantId ?? gathering.tenant.id;
  const places = gatheredPlaces(gathering);
  const { facts, groups, unknownPrincipals, complaints } = settle(gathering, tenantId, catalogue);
  const told = complaints.map(({ message, place }) => ({
    file: place?.file ?? '',
    line: place?.line ?? null,
    message,
    skipped: true as const,
  }));
  const report: ImportReport = {
    tenant: facts.tenant,
    asOf: facts.asOf ?? null,
    files: tallies.map((tally) => tally.counts()),
    counts: countsOf(facts, groups, unknownPrincipals.size),
    sources: reportedSources(facts.coverage),
    conflicts: gathering.conflicts.found,
    problems: [...passedOver, ...tallies.flatMap((tally) => tally.skipped()), ...told],
    next: nextSteps(facts.coverage),
  };
  const warnings = configurationWarnings(facts, catalogue).map(
    ({ at: _, ...warning }): PlacedWarning => ({
      ...warning,
      file: '',
      source: catalogue.warnings.get(warning.id)?.source ?? [],
    }),
  );
  const evidence: ImportEvidence = {
    files: tallies.flatMap((tally) => tally.filesRead()),
    places,
    isOneDocument: false,
    cloud: gathering.tenant.cloud,
  };
  return { facts, warnings, report, evidence, notices: tallies.flatMap(({ notices }) => notices) };
}
