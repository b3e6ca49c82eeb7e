import type { AccessModel } from '../../access/judge/model.ts';
import { ungroupedId } from '../../access/terms/facts.ts';
import { workloads } from '../../access/terms/vocabulary.ts';
import type { DeviceGroupNode, EntraRoleNode, PermissionNode, WorkloadNode } from './node-shapes.ts';

export function entraRoles({ rulebook, facts }: AccessModel): EntraRoleNode[] {
  const builtIn = [...rulebook.entraRoles.values()];
  return [
    ...builtIn.map(({ id, name, grants }): EntraRoleNode => ({ kind: 'EntraRole', id, name, grants, isBuiltIn: true })),
    ...facts.extraEntraRoles.map(
      ({ id, displayName }): EntraRoleNode => ({
        kind: 'EntraRole',
        id,
        name: displayName,
        grants: [],
        isBuiltIn: false,
      }),
    ),
  ];
}

export function permissions({ rulebook, facts }: AccessModel): PermissionNode[] {
  const known = [...rulebook.permissions.values()];
  return [
    ...known.map((row): PermissionNode => ({ kind: 'Permission', id: row.id, row, isKnown: true })),
    ...facts.extraPermissions.map(
      ({ id, displayName, area, level }): PermissionNode => ({
        kind: 'Permission',
        id,
        row: {
          name: displayName,
          level,
          area,
          path: '',
          description: 'A permission that is declared in the tenant document only.',
          source: [],
        },
        isKnown: false,
      }),
    ),
  ];
}

export function workloadNodes({ rulebook, facts, regimes, isExchangeActive }: AccessModel): WorkloadNode[] {
  const available = new Set<string>(facts.available);
  return workloads.flatMap((code): WorkloadNode[] => {
    const row = rulebook.workloads.get(code);
    const regime = code === 'EXO' && !isExchangeActive ? 'legacy' : row && regimes.get(row.product);
    if (!row || !regime) return [];
    return [{ kind: 'Workload', id: code, row, isAvailable: available.has(row.product), regime }];
  });
}

/** By rank, the ungrouped devices last. */
export function deviceGroups({ deviceGroups: ranked, facts }: AccessModel): DeviceGroupNode[] {
  return [
    ...ranked.map((fact): DeviceGroupNode => {
      const { id, displayName, access, remediationLevel } = fact;
      return { kind: 'DeviceGroup', id, displayName, fact, access, remediationLevel };
    }),
    {
      kind: 'DeviceGroup',
      id: ungroupedId,
      displayName: 'Ungrouped devices',
      fact: undefined,
      access: facts.ungroupedAccess,
      remediationLevel: facts.ungroupedRemediationLevel,
    },
  ];
}
