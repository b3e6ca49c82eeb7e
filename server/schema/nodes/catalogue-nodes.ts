import { groupBy } from '../../access/judge/held-by-principal.ts';
import type { AccessModel } from '../../access/judge/model.ts';
import { ungroupedId } from '../../access/terms/facts.ts';
import type { GrantRow } from '../../access/terms/rulebook.ts';
import { workloads } from '../../access/terms/vocabulary.ts';
import type { DeviceGroupNode, EntraRoleNode, PermissionNode, WorkloadNode } from './node-shapes.ts';

export function entraRoles({ rulebook, facts, entraHoldings }: AccessModel): EntraRoleNode[] {
  const held = groupBy([...entraHoldings.values()].flat().map((holding) => [holding.role, holding]));
  const node = (id: string, name: string, grants: readonly GrantRow[], isBuiltIn: boolean): EntraRoleNode => {
    return { kind: 'EntraRole', id, name, grants, isBuiltIn, holdings: held.get(id) ?? [] };
  };
  return [
    ...[...rulebook.entraRoles.values()].map(({ id, name, grants }) => node(id, name, grants, true)),
    ...facts.extraEntraRoles.map(({ id, displayName }) => node(id, displayName, [], false)),
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

export function workloadNodes({
  rulebook,
  facts,
  regimes,
  isExchangeActive,
  incompleteFacts,
}: AccessModel): WorkloadNode[] {
  const available = new Set<string>(facts.available);
  return workloads.flatMap((code): WorkloadNode[] => {
    const row = rulebook.workloads.get(code);
    const regime = code === 'EXO' && !isExchangeActive ? 'legacy' : row && regimes.get(row.product);
    if (!row || !regime) return [];
    const isStatusKnown = regime === 'unified' || !incompleteFacts.has('workloads');
    return [{ kind: 'Workload', id: code, row, isAvailable: available.has(row.product), regime, isStatusKnown }];
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
