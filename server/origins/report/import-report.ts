import type { FactCoverage, TenantFacts } from '../../access/terms/facts.ts';
import { settledBy, wayInReason } from '../../access/terms/settled-by.ts';
import { type FactKind, factKindNames, factKinds } from '../../access/terms/vocabulary.ts';
import type { FormatName } from '../format.ts';
import type { Conflict } from '../merge/conflicts.ts';
import type { Settled } from '../merge/settle.ts';
import type { Parcel } from '../parcel/parcel.ts';
import type { FileCounts, SkippedRecord } from './tally.ts';

/** What an import found, in the shape in which `--json` prints it. */
export interface ImportReport {
  readonly tenant: { readonly id: string; readonly displayName: string };
  readonly asOf: string | null;
  readonly files: readonly FileCounts[];
  readonly counts: ImportCounts;
  readonly sources: readonly ReportedSource[];
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly SkippedRecord[];
  /** What to add so that unknown answers become known, the shortest way first. */
  readonly next: readonly string[];
}

export interface ReportedSource {
  readonly kind: FactKind;
  readonly state: FactCoverage['state'];
  readonly reason: string | null;
  readonly groups?: readonly string[];
}

export interface ImportCounts {
  readonly users: number;
  readonly servicePrincipals: number;
  readonly groups: number;
  readonly memberships: number;
  readonly nestings: number;
  readonly eligibilities: number;
  readonly entraHoldings: number;
  readonly unifiedRoles: number;
  readonly unifiedAssignments: number;
  readonly legacyRoles: number;
  readonly deviceGroups: number;
  readonly devices: number;
  readonly unknownPrincipals: number;
}

/** Kinds by how many answers they leave unknown, and how little it takes to state them. */
const byWorth: readonly FactKind[] = [
  'workloads',
  'deviceGroupAccess',
  'deviceGroups',
  'unifiedRoles',
  'unifiedAssignments',
  'entraRoles',
  'members',
  'groups',
  'legacyMde',
  'legacyMdo',
  'legacyExo',
  'legacyMda',
  'legacyMdi',
  'legacySent',
];

export function countsOf(
  facts: TenantFacts,
  groups?: Settled['groups'],
  unknownPrincipals = facts.unknownPrincipals?.length ?? 0,
): ImportCounts {
  const people = (kind: string): number => facts.people.filter((person) => person.kind === kind).length;
  return {
    users: people('User'),
    servicePrincipals: people('ServicePrincipal'),
    groups: facts.groups.length,
    ...(groups ?? pairsIn(facts)),
    entraHoldings: facts.entraHoldings.length,
    unifiedRoles: facts.unifiedRoles.length,
    unifiedAssignments: facts.unifiedRoles.reduce((sum, { assignments }) => sum + assignments.length, 0),
    legacyRoles: facts.legacyRoles.length,
    deviceGroups: facts.deviceGroups.length,
    devices: facts.devices.length,
    unknownPrincipals,
  };
}

function pairsIn({ groups }: TenantFacts): Settled['groups'] {
  const ids = new Set(groups.map(({ id }) => id));
  let [memberships, nestings, eligibilities] = [0, 0, 0];
  for (const { members, eligible } of groups) {
    memberships += members.length;
    eligibilities += eligible.length;
    for (const id of members) if (ids.has(id)) nestings += 1;
  }
  return { memberships, nestings, eligibilities };
}

/** A document states what is incomplete; every other kind is complete (S-12), and settings that nobody states are none. */
function withUnlisted(coverage: readonly FactCoverage[]): FactCoverage[] {
  const stated = new Map(coverage.map((entry) => [entry.kind, entry]));
  const kinds = factKinds.filter((kind) => stated.has(kind) || (kind !== 'plans' && kind !== 'tenantSettings'));
  return kinds.map((kind) => stated.get(kind) ?? { kind, state: 'complete' });
}

export function reportedSources(coverage: readonly FactCoverage[]): ReportedSource[] {
  return coverage.map(({ kind, state, reason, groups }) => ({
    kind,
    state,
    reason: reason ?? null,
    ...(groups === undefined ? {} : { groups }),
  }));
}

export function nextSteps(coverage: readonly FactCoverage[]): string[] {
  const incomplete = coverage.filter(({ state }) => state !== 'complete');
  const declarable = incomplete.filter(({ reason }) => wayInReason(reason) === 'declare').map(({ kind }) => kind);
  const stepOf = ({ kind, reason }: FactCoverage): string => {
    const way = wayInReason(reason);
    if (way === 'name') return 'Import the users and groups that are named there, too.';
    if (way === 'correct') return 'Correct the rows that were skipped, and import the table again.';
    return way === 'declare'
      ? `If the files list all of it, import them again with --set complete=${declarable.join(',')}.`
      : settledBy[kind];
  };
  // What can be stated or corrected at once is the shortest way of all.
  const worth = ({ kind, reason }: FactCoverage) => (wayInReason(reason) === undefined ? byWorth.indexOf(kind) : -1);
  const steps = incomplete
    .filter((entry) => byWorth.includes(entry.kind) || wayInReason(entry.reason) !== undefined)
    .toSorted((one, other) => worth(one) - worth(other))
    .map((entry) => [stepOf(entry), factKindNames[entry.kind]] as const);
  const forKinds = new Map<string, string[]>();
  for (const [step, name] of steps) forKinds.set(step, [...(forKinds.get(step) ?? []), name]);
  return [...forKinds].map(([step, names]) => `${step} (${names.join(', ')})`);
}

/** The report of a tenant document or folder that was read by itself. */
export function reportAlone(
  { path, form }: Pick<Parcel, 'path' | 'form'>,
  recognised: FormatName | undefined,
  facts: TenantFacts,
): ImportReport {
  const { people, groups, unifiedRoles, legacyRoles, deviceGroups, devices } = facts;
  const lists = [people, groups, unifiedRoles, legacyRoles, deviceGroups, devices];
  const records = lists.reduce((sum, list) => sum + list.length, 0);
  const format = recognised ?? (form === 'file' ? 'tenant' : 'tenant-folder');
  return {
    tenant: facts.tenant,
    asOf: facts.asOf ?? null,
    files: [{ path, format, records, used: records, skipped: 0, merged: 0 }],
    counts: countsOf(facts),
    sources: reportedSources(withUnlisted(facts.coverage)),
    conflicts: [],
    problems: [],
    next: nextSteps(facts.coverage),
  };
}
