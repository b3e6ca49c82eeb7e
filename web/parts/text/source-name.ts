/** Kinds of data that an import can contain completely, partially or not at all. */
export const sourceNames: Readonly<Record<string, string>> = {
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

interface Source {
  readonly kind: string;
  readonly state: string;
}

export function isIncomplete({ state }: Source): boolean {
  return state.toLowerCase() !== 'complete';
}

export function sourceName({ kind }: Source): string {
  return sourceNames[kind] ?? kind;
}

export function stateName({ state }: Source): string {
  return state.toLowerCase() === 'missing' ? 'not imported' : state.toLowerCase();
}

/** "Email & collaboration roles (partial), plans (not imported)" */
export function sourcesInWords(sources: readonly Source[]): string {
  return sources.map((source) => `${sourceName(source)} (${stateName(source)})`).join(', ');
}
