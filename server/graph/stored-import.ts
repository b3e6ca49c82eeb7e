/** Where a snapshot came from, as it keeps it: the first of every list, and how many there were. */
export interface StoredImport {
  readonly files: readonly ImportedFile[];
  readonly fileCount: number;
  readonly conflicts: readonly ImportConflict[];
  readonly conflictCount: number;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** What to add so that unknown answers become known, the shortest way first. */
  readonly next: readonly string[];
  /** Principals that the files name and none of them defines. */
  readonly unknownPrincipals: number;
  /** Where facts come from; absent in what was stored before imports kept it. */
  readonly evidence?: StoredEvidence | undefined;
}

/** Which files state which kinds of data, and the places of some nodes. */
export interface StoredEvidence {
  readonly files: readonly {
    readonly path: string;
    readonly format: string;
    readonly kinds: readonly string[];
    readonly asOf: string | null;
  }[];
  /** How many files state each kind, also where not all are kept. */
  readonly fileCounts: Readonly<Record<string, number>>;
  /** Kind, id, which of the files, and the line or null. */
  readonly places: readonly (readonly [string, string, number, number | null])[];
  /** Whether the record of a node also states its members, holders and lists. */
  readonly isOneDocument: boolean;
  readonly cloud: string | null;
}

/** How the records of one path were taken; `records` is the sum of the others. */
export interface ImportedFile {
  readonly path: string;
  readonly format: string;
  readonly records: number;
  readonly used: number;
  readonly skipped: number;
  readonly merged: number;
}

/** Two files that contradict each other in something that decides answers. */
export interface ImportConflict {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly kept: string;
  readonly from: string;
  readonly other: string;
  readonly otherFrom: string;
}

/** A record, or a file, that was left out. */
export interface ImportProblem {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/** A snapshot keeps so many of each list; it knows how many there were. */
export const mostStoredEntries = 500;

/** One text, which whoever does not know it can leave alone. Nothing where nothing is known. */
export function importProperties(report: StoredImport | undefined): Readonly<Record<string, unknown>> {
  return report === undefined ? {} : { importReport: JSON.stringify(report) };
}

export function importFrom(text: string): StoredImport {
  return JSON.parse(text) as StoredImport;
}
