import type { Origin } from '../access/tell/origin/origin.ts';
import type { FactKind } from '../access/terms/vocabulary.ts';
import { resourcesOfFile } from '../collect/resource-of-file.ts';
import type { KeptReport } from './kept-report.ts';

/** A file that a fact was read from, or may have been read from where several state its kind of data. */
export interface OriginFile {
  readonly path: string;
  readonly format: string;
  readonly asOf: string | null;
  /** What was asked of the services of Microsoft, where the file was collected. */
  readonly resources: readonly string[];
}

/** The file and line of the record that states something. */
export interface OriginPlace {
  readonly file: string;
  readonly line: number | null;
}

export interface OriginEvidence {
  /** Those that state its kinds of data; only the one that does where that is known. */
  readonly files: readonly OriginFile[];
  /** How many there are. */
  readonly fileCount: number;
  readonly place: OriginPlace | undefined;
}

type Evidence = NonNullable<KeptReport['evidence']>;

/** Where the record of a node states what the record itself is about, whatever the format. */
const byItself: ReadonlySet<FactKind> = new Set([
  'users',
  'groups',
  'unifiedRoles',
  'unifiedAssignments',
  'deviceGroups',
  'devices',
]);

/** Where the files state something; undefined where the snapshot does not say. */
export function evidenceOf(evidence: Evidence | undefined, { data, subject }: Origin): OriginEvidence | undefined {
  if (evidence === undefined || data.length === 0) return undefined;
  const isPlaced = evidence.isOneDocument || data.every((kind) => byItself.has(kind));
  const found = isPlaced && subject ? placesIn(evidence).get(`${subject.kind}:${subject.id}`) : undefined;
  const file = found && evidence.files[found.file];
  if (found && file && !isOnSeveralLines(file, data)) {
    return { files: [told(file)], fileCount: 1, place: { file: file.path, line: found.line } };
  }
  const files = evidence.files.filter(({ kinds }) => kinds.some((kind) => data.some((one) => one === kind)));
  const counts = data.map((kind) => evidence.fileCounts[kind] ?? 0);
  return { files: files.map(told), fileCount: Math.max(files.length, ...counts), place: undefined };
}

/** Of a tenant folder, several lines may state members of one group. */
function isOnSeveralLines({ format }: Evidence['files'][number], data: readonly FactKind[]): boolean {
  return format === 'tenant-folder' && data.some((kind) => kind === 'members' || kind === 'groupEligibility');
}

function told({ path, format, asOf }: Evidence['files'][number]): OriginFile {
  return { path, format, asOf, resources: format === 'raw' ? resourcesOfFile(path) : [] };
}

type Found = { readonly file: number; readonly line: number | null };
const known = new WeakMap<Evidence, ReadonlyMap<string, Found>>();

function placesIn(evidence: Evidence): ReadonlyMap<string, Found> {
  const places =
    known.get(evidence) ??
    new Map(evidence.places.map(([kind, id, file, line]) => [`${kind}:${id}`, { file, line }] as const));
  known.set(evidence, places);
  return places;
}
