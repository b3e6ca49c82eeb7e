/** Codes of Microsoft Defender workloads as documents write them. MDVM shares Endpoint, EXO shares Office 365. */
export const workloads = ['MDE', 'MDVM', 'MDO', 'EXO', 'MDI', 'MDA', 'MDC', 'XSPM', 'SENT', 'IOT'] as const;
export type Workload = (typeof workloads)[number];

/** The data sources that permissions are granted on: every workload but MDVM and EXO, which are parts of another. */
export const products = ['MDE', 'MDO', 'MDI', 'MDA', 'MDC', 'XSPM', 'SENT', 'IOT'] as const;
export type Product = (typeof products)[number];

/** Workloads as sentences name them, in short: `Microsoft` before most of these gives the name in full. */
export const workloadNames = {
  MDE: 'Defender for Endpoint',
  MDVM: 'Defender Vulnerability Management',
  MDO: 'Defender for Office 365',
  EXO: 'Exchange Online permissions',
  MDI: 'Defender for Identity',
  MDA: 'Defender for Cloud Apps',
  MDC: 'Defender for Cloud',
  XSPM: 'Security Exposure Management',
  SENT: 'Sentinel',
  IOT: 'Defender for IoT',
} as const satisfies Readonly<Record<Workload, string>>;

export const productNames: Readonly<Record<Product, string>> = workloadNames;

/** The data source that a workload code stands for (S-42). */
export function productOf(workload: Workload): Product {
  if (workload === 'MDVM') return 'MDE';
  if (workload === 'EXO') return 'MDO';
  return workload;
}

/** How access to a workload is decided: by Unified RBAC, by the product's own roles, or by Endpoint's basic permissions. */
export const regimes = ['unified', 'legacy', 'basic'] as const;
export type Regime = (typeof regimes)[number];

/** Switches of Unified RBAC that Office 365 has: its own, and the one of Exchange Online permissions, which needs it. */
export const officeSwitches = ['MDO', 'EXO'] as const;
export type OfficeSwitch = (typeof officeSwitches)[number];

/** Plans of a product that decide what it can do at all (S-93). */
export const plansOf = { MDO: ['none', 'P1', 'P2'], MDE: ['business', 'P1', 'P2'] } as const;
export type PlannedProduct = keyof typeof plansOf;
export type Plan = (typeof plansOf)[PlannedProduct][number];

export const groupTypes = ['security', 'microsoft365', 'distribution'] as const;
export type GroupType = (typeof groupTypes)[number];

export const remediationLevels = ['none', 'semi-all', 'semi-non-temporary', 'semi-system', 'full'] as const;
export type RemediationLevel = (typeof remediationLevels)[number];

export const legacySystems = ['mde', 'mdo', 'exo', 'mdi', 'mda', 'sent'] as const;
export type LegacySystem = (typeof legacySystems)[number];

/** What stands before `role` where a role belongs to a product's individual RBAC model. */
export const systemNames: Readonly<Record<LegacySystem, string>> = {
  mde: workloadNames.MDE,
  mdo: 'Email & collaboration',
  exo: 'Exchange Online',
  mdi: workloadNames.MDI,
  mda: workloadNames.MDA,
  sent: 'Microsoft Sentinel',
};

export const verdicts = ['allow', 'deny', 'conditional', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

export const nodeKinds = [
  'User',
  'ServicePrincipal',
  'ForeignPrincipal',
  'Group',
  'EntraRole',
  'UnifiedRole',
  'UnifiedAssignment',
  'LegacyRole',
  'LegacyPermission',
  'Permission',
  'Workload',
  'Capability',
  'DeviceGroup',
  'Device',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const edgeKinds = [
  'MEMBER_OF',
  'NESTED_IN',
  'ELIGIBLE_FOR',
  'HOLDS',
  'ASSIGNED',
  'OF_ROLE',
  'ON_DATA_SOURCE',
  'GRANTS',
  'MAPS_TO',
  'INCLUDES',
  'CARRIES_OVER',
  'CAN_SEE',
  'OPEN_TO_ALL',
  'MATCHES',
  'IN_DEVICE_GROUP',
  'REQUIRES',
] as const;
export type EdgeKind = (typeof edgeKinds)[number];

export const factKinds = [
  'users',
  'groups',
  'members',
  'groupEligibility',
  'entraRoles',
  'entraEligibility',
  'unifiedRoles',
  'unifiedAssignments',
  'workloads',
  'legacyMde',
  'legacyMdo',
  'legacyExo',
  'legacyMdi',
  'legacyMda',
  'legacySent',
  'scopes',
  'deviceGroups',
  'deviceGroupAccess',
  'devices',
  'tenantSettings',
  'plans',
  'groupTypes',
] as const;
export type FactKind = (typeof factKinds)[number];

/** What an import may hold in part, as sentences name it. */
export const factKindNames: Readonly<Record<FactKind, string>> = {
  users: 'users',
  groups: 'groups',
  members: 'group memberships',
  groupEligibility: 'PIM eligibility for groups',
  entraRoles: 'Entra role assignments',
  entraEligibility: 'PIM eligibility for Entra roles',
  unifiedRoles: 'custom roles',
  unifiedAssignments: 'custom role assignments',
  workloads: 'Unified RBAC status',
  legacyMde: 'Defender for Endpoint roles',
  legacyMdo: 'Email & collaboration roles',
  legacyExo: 'Exchange Online roles',
  legacyMdi: 'Defender for Identity role groups',
  legacyMda: 'Defender for Cloud Apps roles',
  legacySent: 'Microsoft Sentinel roles',
  scopes: 'scopes of assignments',
  deviceGroups: 'device groups',
  deviceGroupAccess: 'user access of device groups',
  devices: 'devices',
  tenantSettings: 'tenant settings',
  plans: 'plans',
  groupTypes: 'group types',
};
export const coverageStates = ['complete', 'partial', 'missing'] as const;
export type CoverageState = (typeof coverageStates)[number];
