import type { GroupFact, TenantFacts, UnifiedRole } from '../server/access/terms/facts.ts';

function group(id: string, members: readonly string[]): GroupFact {
  return { id, displayName: id, isAssignableToRole: false, members, eligible: [] };
}

function role(id: string, ...principals: readonly string[]): UnifiedRole {
  const assignment = {
    principals,
    dataSources: 'all',
    includeFutureDataSources: true,
    scopes: [],
  } as const;
  return {
    id,
    displayName: id,
    permissions: ['so.sd.response'],
    permissionSets: [],
    imported: [],
    assignments: [{ id: `${id}#1`, displayName: `${id}#1`, ...assignment }],
  };
}

function tenant(parts: Partial<TenantFacts>): TenantFacts {
  return {
    tenant: { id: 'extreme', displayName: 'Extreme' },
    available: ['MDE', 'MDO'],
    activated: ['MDE', 'MDO'],
    legacyRbac: false,
    scopedDeploymentForMdiAlerts: false,
    groups: [],
    entraHoldings: [],
    extraEntraRoles: [],
    unifiedRoles: [],
    legacyRoles: [],
    deviceGroups: [],
    ungroupedAccess: [],
    deletedPrincipals: [],
    extraPermissions: [],
    coverage: [],
    people: [{ kind: 'User', id: 'ana', displayName: 'Ana', userType: 'Member', enabled: true }],
    devices: [],
    ...parts,
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Layers of two groups, each in both groups of the next: every layer doubles the ways. */
function rungs(layers: number): GroupFact[] {
  return numbers(layers).flatMap((layer) =>
    ['a', 'b'].map((side) => group(`${side}${layer}`, layer === 0 ? ['ana'] : [`a${layer - 1}`, `b${layer - 1}`])),
  );
}

/** 2^20 ways. */
export const ladder = tenant({ groups: rungs(20), unifiedRoles: [role('top', 'a19', 'b19')] });
/** 2^60 ways, and thousands of groups beside them: what a question about it costs is what a server must not stand still for. */
export const bomb = tenant({
  groups: [...rungs(60), ...numbers(5_060).map((one) => group(`more${one}`, one === 0 ? ['ana'] : [`more${one - 1}`]))],
  unifiedRoles: [role('top', 'a59', 'b59')],
});
export const clique = tenant({
  groups: numbers(30).map((one) =>
    group(`g${one}`, [
      'ana',
      ...numbers(30)
        .filter((other) => other !== one)
        .map((other) => `g${other}`),
    ]),
  ),
  unifiedRoles: [role('top', 'g7')],
});
export const chain = tenant({
  groups: numbers(5000).map((one) => group(`g${one}`, [one === 0 ? 'ana' : `g${one - 1}`])),
  unifiedRoles: [role('top', 'g4999')],
});
export const manyRoles = tenant({ unifiedRoles: numbers(500).map((one) => role(`r${one}`, 'ana')) });
export const manyDeviceGroups = tenant({
  groups: [group('soc', ['ana'])],
  unifiedRoles: [role('top', 'soc')],
  deviceGroups: numbers(300).map((one) => ({ id: `d${one}`, displayName: `d${one}`, rank: one + 1, access: ['soc'] })),
  ungroupedAccess: ['soc'],
});
