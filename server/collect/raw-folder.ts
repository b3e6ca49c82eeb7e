/** The format of a collected folder; `manifest.json` of a complete one names it. */
export const rawFormat = 'whycan-raw/1';

/** The files of a raw folder besides the manifest; each is there, if need be empty, and ends in `.ndjson`. */
export const rawFiles = [
  'users',
  'groups',
  'servicePrincipals',
  'groupMembers',
  'groupEligible',
  'groupActive',
  'roleDefinitions',
  'roleAssignments',
  'roleActive',
  'roleEligible',
  'administrativeUnits',
  'defenderRoles',
  'defenderAssignments',
  'defenderScopes',
  'devices',
  'errors',
] as const;
export type RawFile = (typeof rawFiles)[number];

export const manifestFile = 'manifest.json';
/** While a folder is unfinished it has a journal and a folder of parts, and no manifest. */
export const journalFile = 'journal.ndjson';
export const partsFolder = 'parts';

export function rawFileName(file: RawFile): string {
  return `${file}.ndjson`;
}

/** The kinds of data that are collected, as completeness names them. */
export const collectedKinds = [
  'users',
  'groups',
  'groupTypes',
  'members',
  'groupEligibility',
  'entraRoles',
  'entraEligibility',
  'unifiedRoles',
  'unifiedAssignments',
  'scopes',
  'deviceGroups',
  'devices',
] as const;
export type CollectedKind = (typeof collectedKinds)[number];

export const cloudNames = ['global', 'gcc', 'gcc-high', 'dod', 'china'] as const;
export type CloudName = (typeof cloudNames)[number];

export type CollectedState = 'complete' | 'partial' | 'missing';

/** What is known of one kind. Times are ISO 8601; they and `requests` may differ between runs, nothing else does. */
export interface RawSource {
  readonly state: CollectedState;
  /** Why it is not complete and what to do, or "no licence"; else null. */
  readonly reason: string | null;
  /** The status that Microsoft answered with when it was refused. */
  readonly http: number | null;
  /** Distinct objects; of members, pairs of a group and a direct member. */
  readonly count: number;
  /** Requests sent, every try counted. */
  readonly requests: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Ids of the groups that are not complete, if the rest is. */
  readonly groups?: readonly string[];
}

export interface RawFileEntry {
  readonly lines: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface RawTenant {
  readonly id: string;
  readonly displayName: string | null;
  readonly domains: readonly string[];
}

export interface RawOptions {
  /** The kinds named with `--only`, in the order of `collectedKinds`; null for all of them. */
  readonly only: readonly CollectedKind[] | null;
  readonly groups: 'all' | 'relevant';
}

/** Who signed in, as far as the token says. */
export interface RawSignIn {
  readonly as: 'application' | 'user' | 'unknown';
  /** Object id of the application or the user. */
  readonly id: string | null;
}

export interface RawServicePlan {
  readonly name: string;
  /** As Microsoft Graph has it: `Success`, `Disabled`, … */
  readonly status: string | null;
}

export interface RawLicence {
  readonly sku: string | null;
  readonly status: string | null;
  readonly plans: readonly RawServicePlan[];
}

/** A principal that is named somewhere, but listed nowhere, and that Microsoft Graph knows by its id. */
export interface RawPrincipal {
  readonly id: string;
  readonly type: string | null;
  readonly displayName: string | null;
}

/** `manifest.json`, written last: a folder without it is unfinished. */
export interface RawManifest {
  readonly format: typeof rawFormat;
  /** The version of whycan that collected. */
  readonly version: string;
  readonly tenant: RawTenant;
  readonly cloud: CloudName;
  readonly signedIn: RawSignIn;
  readonly started: string;
  readonly finished: string;
  readonly options: RawOptions;
  /** The kinds that were asked for. */
  readonly sources: Readonly<Partial<Record<CollectedKind, RawSource>>>;
  /** Every raw file but `errors`, which may differ between runs. */
  readonly files: Readonly<Partial<Record<RawFile, RawFileEntry>>>;
  /** Null if licences were not read. */
  readonly licences: readonly RawLicence[] | null;
  /** Names of device groups with an exposure score; null if they were not read. */
  readonly deviceGroupNames: readonly string[] | null;
  /** Null if nothing was looked up; `deleted` are ids that Microsoft Graph does not know. */
  readonly otherPrincipals: { readonly known: readonly RawPrincipal[]; readonly deleted: readonly string[] } | null;
  readonly warnings: readonly string[];
}

/** One line of `groupMembers.ndjson`. A group that was deleted meanwhile has none. */
export interface RawGroupMembers {
  readonly group: string;
  readonly members: readonly RawMember[];
  readonly state: CollectedState | 'notCollected';
  readonly reason?: string;
}

export interface RawMember {
  readonly id: string;
  /** `user`, `group`, `servicePrincipal`, `device`, `orgContact`, …; null if Microsoft Graph does not say. */
  readonly type: string | null;
}

/** One line of `errors.ndjson`. */
export interface RawError {
  readonly source: string;
  /** The group, if it is about one. */
  readonly key: string | null;
  readonly status: number | null;
  readonly code: string | null;
  readonly message: string;
  readonly at: string;
}
