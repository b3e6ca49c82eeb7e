import type { CountedKind, SnapshotRecord } from '../../graph/snapshot-record.ts';

const countNames: Readonly<Record<CountedKind, string>> = {
  User: 'users',
  ServicePrincipal: 'servicePrincipals',
  ForeignPrincipal: 'foreignPrincipals',
  Group: 'groups',
  UnifiedRole: 'unifiedRoles',
  UnifiedAssignment: 'unifiedAssignments',
  LegacyRole: 'legacyRoles',
  DeviceGroup: 'deviceGroups',
  Device: 'devices',
};

/** A snapshot as `whycan snapshots --json` lists it. */
export function listed(record: SnapshotRecord, current: number | undefined) {
  const { number, label, kept, asOf, importedAt, counts, coverage } = record;
  return {
    number,
    label: label ?? null,
    kept,
    asOf: asOf ?? null,
    imported: importedAt,
    counts: Object.fromEntries(
      Object.entries(countNames).map(([kind, name]) => [name, counts[kind as CountedKind]]),
    ) as Readonly<Record<string, number>>,
    sources: coverage.map(({ kind, state, reason }) => ({ kind, state, reason: reason ?? null })),
    current: number === current,
  };
}

export type Listed = ReturnType<typeof listed>;
