import type { StructuralFacts, TenantFacts } from '../access/facts.ts';
import type { Product, SourceKind, SourceState, Workload } from '../access/vocabulary.ts';
import { type StoredWarning, warningFrom, warningProperties } from './stored-warning.ts';

/** What a snapshot says about itself. */
export interface SnapshotRecord {
  readonly number: number;
  readonly isScratch: boolean;
  readonly tenant: { readonly id: string; readonly displayName: string };
  readonly asOf?: string;
  readonly importedAt: string;
  /** Of the catalogue that the import used. */
  readonly catalogueHash: string;
  readonly counts: SnapshotCounts;
  /** What the import found odd; the first of very many. */
  readonly warnings: readonly StoredWarning[];
  /** How many there were. */
  readonly warningCount: number;
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
  | 'deletedPrincipals'
  | 'sources'
>;

export interface SnapshotRow {
  readonly number: number;
  readonly state: string;
  readonly heartbeatAt: number;
  readonly importedAt?: number;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly asOf?: string;
  readonly catalogueHash: string;
  readonly available: readonly Product[];
  readonly activated: readonly Workload[];
  readonly legacyRbac: boolean;
  readonly scopedDeploymentForMdiAlerts: boolean;
  readonly deletedPrincipals: readonly string[];
  readonly sources: readonly string[];
  readonly counts: readonly number[];
  readonly warnings: readonly string[];
  readonly warningCount?: number;
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
    available: facts.available,
    activated: facts.activated,
    legacyRbac: facts.legacyRbac,
    scopedDeploymentForMdiAlerts: facts.scopedDeploymentForMdiAlerts,
    deletedPrincipals: facts.deletedPrincipals,
    sources: facts.sources.map((source) => `${source.kind}=${source.state}`),
    counts: countedKinds.map((kind) => counts[kind]),
    ...warningProperties(warnings),
  };
}

export function recordFrom(row: SnapshotRow): SnapshotRecord {
  return {
    number: row.number,
    isScratch: row.state === 'scratch',
    tenant: { id: row.tenantId, displayName: row.tenantName },
    ...(row.asOf === undefined ? {} : { asOf: row.asOf }),
    importedAt: new Date(row.importedAt ?? row.heartbeatAt).toISOString(),
    catalogueHash: row.catalogueHash,
    counts: Object.fromEntries(
      countedKinds.map((kind, position) => [kind, row.counts[position] ?? 0]),
    ) as SnapshotCounts,
    warnings: row.warnings.map(warningFrom),
    warningCount: row.warningCount ?? row.warnings.length,
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
    deletedPrincipals: row.deletedPrincipals,
    sources: row.sources.map((source) => {
      const [kind, state] = source.split('=');
      return { kind: kind as SourceKind, state: state as SourceState };
    }),
  };
}

function countsOf(facts: TenantFacts): SnapshotCounts {
  const users = facts.people.filter((person) => person.kind === 'User').length;
  return {
    User: users,
    ServicePrincipal: facts.people.length - users,
    Group: facts.groups.length,
    UnifiedRole: facts.unifiedRoles.length,
    UnifiedAssignment: facts.unifiedRoles.reduce((sum, role) => sum + role.assignments.length, 0),
    LegacyRole: facts.legacyRoles.length,
    DeviceGroup: facts.deviceGroups.length,
    Device: facts.devices.length,
  };
}
