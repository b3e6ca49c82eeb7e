import type {
  FactCoverage,
  LiveResponseSwitches,
  PersonKind,
  StructuralFacts,
  TenantFacts,
} from '../access/terms/facts.ts';
import type { Product, Workload } from '../access/terms/vocabulary.ts';
import { formatVersion } from './format-version.ts';
import type { SnapshotKey } from './snapshot-key.ts';
import { coverageFrom, coverageProperties } from './stored-coverage.ts';
import { kindsFrom, type StoredWarning, warningFrom, warningProperties } from './stored-warning.ts';

/** What a snapshot says about itself. */
export interface SnapshotRecord extends SnapshotKey {
  readonly isScratch: boolean;
  readonly tenant: { readonly id: string; readonly displayName: string };
  readonly asOf?: string;
  readonly importedAt: string;
  /** Of the catalogue that the import used. */
  readonly catalogueHash: string;
  readonly counts: SnapshotCounts;
  /** What people call it. */
  readonly label?: string;
  /** Whether somebody asked to keep it: it is never swept. */
  readonly kept: boolean;
  readonly coverage: readonly FactCoverage[];
  /** What the import found odd; the first of very many. */
  readonly warnings: readonly StoredWarning[];
  /** How many there were. */
  readonly warningCount: number;
  /** How many there were of each kind, if the snapshot says so. */
  readonly warningKinds?: ReadonlyMap<string, number>;
}

export const countedKinds = [
  'User',
  'ServicePrincipal',
  'Group',
  'UnifiedRole',
  'UnifiedAssignment',
  'LegacyRole',
  'DeviceGroup',
  'Device',
  // Counts are stored in this order: what is new comes last.
  'ForeignPrincipal',
] as const;
export type CountedKind = (typeof countedKinds)[number];
export type SnapshotCounts = Readonly<Record<CountedKind, number>>;

/** The facts that belong to the tenant as a whole; the node of the snapshot holds them. */
export type TenantWideFacts = Pick<
  StructuralFacts,
  | 'tenant'
  | 'asOf'
  | 'available'
  | 'activated'
  | 'legacyRbac'
  | 'scopedDeploymentForMdiAlerts'
  | 'liveResponse'
  | 'plans'
  | 'deletedPrincipals'
  | 'unknownPrincipals'
  | 'coverage'
>;

export interface SnapshotRow {
  readonly number: number;
  /** Absent when it was written whole. */
  readonly series?: number;
  readonly state: string;
  readonly heartbeatAt: number;
  readonly importedAt?: number;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly asOf?: string;
  readonly catalogueHash: string;
  /** In which format it was written; absent before format 3. */
  readonly format?: number;
  readonly available: readonly Product[];
  readonly activated: readonly Workload[];
  readonly legacyRbac: boolean;
  readonly scopedDeploymentForMdiAlerts: boolean;
  readonly liveResponse?: readonly string[];
  readonly plans?: readonly string[];
  readonly deletedPrincipals: readonly string[];
  /** Absent where there are none. */
  readonly unknownPrincipals?: readonly string[];
  readonly sources: readonly string[];
  /** Absent before there were any. */
  readonly sourceDetails?: readonly string[];
  readonly counts: readonly number[];
  readonly label?: string;
  readonly kept?: boolean;
  readonly warnings: readonly string[];
  readonly warningCount?: number;
  readonly warningKinds?: readonly string[];
}

/** Properties of the node; everything but what the database fills itself. */
export function snapshotProperties(
  facts: TenantFacts,
  catalogueHash: string,
  warnings: readonly StoredWarning[],
): Readonly<Record<string, unknown>> {
  const counts = countsOf(facts);
  return {
    tenantId: facts.tenant.id,
    tenantName: facts.tenant.displayName,
    ...(facts.asOf === undefined ? {} : { asOf: facts.asOf }),
    catalogueHash,
    format: formatVersion,
    available: facts.available,
    activated: facts.activated,
    legacyRbac: facts.legacyRbac,
    scopedDeploymentForMdiAlerts: facts.scopedDeploymentForMdiAlerts,
    ...(facts.liveResponse === undefined ? {} : { liveResponse: pairsOf(facts.liveResponse) }),
    ...(facts.plans === undefined ? {} : { plans: pairsOf(facts.plans) }),
    deletedPrincipals: facts.deletedPrincipals,
    ...(facts.unknownPrincipals === undefined ? {} : { unknownPrincipals: facts.unknownPrincipals }),
    ...coverageProperties(facts.coverage),
    counts: countedKinds.map((kind) => counts[kind]),
    ...warningProperties(warnings),
  };
}

export function recordFrom(row: SnapshotRow): SnapshotRecord {
  const warningCount = row.warningCount ?? row.warnings.length;
  const warningKinds = kindsFrom(row.warningKinds, warningCount);
  return {
    number: row.number,
    series: row.series ?? row.number,
    isScratch: row.state === 'scratch',
    tenant: { id: row.tenantId, displayName: row.tenantName },
    ...(row.asOf === undefined ? {} : { asOf: row.asOf }),
    importedAt: new Date(row.importedAt ?? row.heartbeatAt).toISOString(),
    catalogueHash: row.catalogueHash,
    counts: Object.fromEntries(
      countedKinds.map((kind, position) => [kind, row.counts[position] ?? 0]),
    ) as SnapshotCounts,
    ...(row.label === undefined ? {} : { label: row.label }),
    kept: row.kept ?? false,
    coverage: coverageFrom(row),
    warnings: row.warnings.map(warningFrom),
    warningCount,
    ...(warningKinds === undefined ? {} : { warningKinds }),
  };
}

export function tenantWideFactsFrom(row: SnapshotRow): TenantWideFacts {
  return {
    tenant: { id: row.tenantId, displayName: row.tenantName },
    ...(row.asOf === undefined ? {} : { asOf: row.asOf }),
    available: row.available,
    activated: row.activated,
    legacyRbac: row.legacyRbac,
    scopedDeploymentForMdiAlerts: row.scopedDeploymentForMdiAlerts,
    ...(row.liveResponse === undefined ? {} : { liveResponse: switchesFrom(row.liveResponse) }),
    ...(row.plans === undefined ? {} : { plans: Object.fromEntries(row.plans.map(cutAtEquals)) }),
    deletedPrincipals: row.deletedPrincipals,
    ...(row.unknownPrincipals === undefined ? {} : { unknownPrincipals: row.unknownPrincipals }),
    coverage: coverageFrom(row),
  };
}

/** `MDO=P1`: a property of a node is text or a list of text. */
function pairsOf(settings: object): string[] {
  return Object.entries(settings).map(([key, value]) => `${key}=${value}`);
}

function cutAtEquals(pair: string): [string, string] {
  const [key = '', value = ''] = pair.split('=');
  return [key, value];
}

function switchesFrom(pairs: readonly string[]): LiveResponseSwitches {
  return Object.fromEntries(pairs.map(cutAtEquals).map(([key, value]) => [key, value === 'true']));
}

export function countsOf(facts: TenantFacts): SnapshotCounts {
  const people = (kind: PersonKind) => facts.people.filter((person) => person.kind === kind).length;
  return {
    User: people('User'),
    ServicePrincipal: people('ServicePrincipal'),
    ForeignPrincipal: people('ForeignPrincipal'),
    Group: facts.groups.length,
    UnifiedRole: facts.unifiedRoles.length,
    UnifiedAssignment: facts.unifiedRoles.reduce((sum, role) => sum + role.assignments.length, 0),
    LegacyRole: facts.legacyRoles.length,
    DeviceGroup: facts.deviceGroups.length,
    Device: facts.devices.length,
  };
}
