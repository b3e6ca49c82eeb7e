/** A made-up tenant with two of each thing, as one document: what every other way to write it has to come to. */
const guid = (number: number): string => `0a0b0c0d-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const ids = {
  tenant: guid(1),
  ana: guid(11),
  bo: guid(12),
  cy: guid(13),
  gus: guid(14),
  gia: guid(15),
  dan: guid(16),
  playbook: guid(21),
  scanner: guid(22),
  soc: guid(31),
  lead: guid(32),
  tier1: guid(33),
  tier2: guid(34),
  servers: guid(35),
  mail: guid(36),
  identityAdmins: guid(37),
  identityUsers: guid(38),
  identityViewers: guid(39),
  responders: guid(41),
  readers: guid(42),
  regional: guid(43),
  everywhere: guid(44),
} as const;

export const people = {
  ana: { name: 'Ana Torres', upn: 'ana@corp.example', type: 'Member', enabled: true, rid: 1101 },
  bo: { name: 'Bo Lind', upn: 'bo@corp.example', type: 'Member', enabled: true, rid: 1102 },
  cy: { name: 'Cy Young', upn: 'cy@corp.example', type: 'Member', enabled: true, rid: 1103 },
  gus: { name: 'Gus Guest', upn: 'gus_other.example#EXT#@corp.example', type: 'Guest', enabled: true, rid: 1104 },
  gia: { name: 'Gia Guest', upn: 'gia_other.example#EXT#@corp.example', type: 'Guest', enabled: true, rid: 1105 },
  dan: { name: 'Dan Off', upn: 'dan@corp.example', type: 'Member', enabled: false, rid: 1106 },
} as const;

export const applications = { playbook: 'Playbook', scanner: 'Scanner' } as const;

/** Direct members and those who are eligible in PIM; the first two take roles. */
export const groups = {
  soc: { name: 'SOC', assignable: true, members: ['ana', 'gus'], eligible: ['cy'] },
  lead: { name: 'SOC leads', assignable: true, members: ['bo'], eligible: ['gia', 'tier1'] },
  tier1: { name: 'Tier 1', assignable: false, members: ['soc', 'playbook'], eligible: [] },
  tier2: { name: 'Tier 2', assignable: false, members: ['tier1', 'dan', 'cy'], eligible: [] },
  servers: { name: 'Server team', assignable: false, members: ['lead', 'cy'], eligible: [] },
  mail: { name: 'Mail team', assignable: false, members: ['gia', 'scanner'], eligible: [] },
  identityAdmins: { name: 'Azure ATP corp Administrators', assignable: false, members: ['bo'], eligible: [] },
  identityUsers: { name: 'Azure ATP corp Users', assignable: false, members: ['tier1'], eligible: [] },
  identityViewers: { name: 'Azure ATP corp Viewers', assignable: false, members: ['gia', 'mail'], eligible: [] },
} as const satisfies Record<
  string,
  {
    readonly name: string;
    readonly assignable: boolean;
    readonly members: readonly string[];
    readonly eligible: readonly string[];
  }
>;

/** Entra roles: who has them, and who may activate them. */
export const entraRoles = {
  'Security Administrator': { id: '194ae4cb-b126-40b2-bd5b-6091b380977d', active: ['bo'], eligible: ['lead'] },
  'Security Reader': {
    id: '5d6b6bb7-de71-4623-b4af-96380a352509',
    active: ['soc', 'scanner'],
    eligible: ['cy', 'mail'],
  },
} as const;

/** Devices by the group they are in, which other groups' rules they do not meet. */
export const devices = { web1: 'Servers', web2: 'Servers', pc1: 'Desks', pc2: null } as const;
export const deviceGroups = {
  Servers: { id: '9', rank: 1, access: ['servers'] },
  Desks: { id: '12', rank: 2, access: ['tier2', 'mail'] },
} as const;
export const ungroupedAccess = ['tier1', 'lead'] as const;

export const customRoles = {
  responders: {
    name: 'Responders',
    actions: ['microsoft.xdr/secops/securitydata/response/manage', 'microsoft.xdr/secops/securitydata/basics/read'],
    assignment: { id: 'regional', name: 'Regional', principals: ['tier1', 'gia'], dataSources: ['MDE', 'MDI'] },
  },
  readers: {
    name: 'Readers',
    actions: ['microsoft.xdr/secops/securitydata/basics/read'],
    assignment: { id: 'everywhere', name: 'Everywhere', principals: ['mail'], dataSources: 'all' },
  },
} as const;

/** Which workloads are active in Unified RBAC: some tenants have some roles in force, others have the others. */
export const activations = [['MDE', 'MDI'], ['MDO', 'EXO', 'MDA'], [], ['MDE', 'MDO', 'EXO', 'MDI', 'MDA']] as const;
export type Activation = (typeof activations)[number];

export type Name = keyof typeof ids;
export const idsOf = (names: readonly Name[]): string[] => names.map((name) => ids[name]);

/** The complete tenant as a document of whycan. */
export function wholeTenant(activation: Activation): string {
  const of = <Value, Written>(record: Readonly<Record<string, Value>>, write: (value: Value, key: string) => Written) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [ids[key as Name], write(value, key)]));
  return JSON.stringify({
    whycan: 'tenant/1',
    tenant: { id: ids.tenant },
    workloads: { urbac: activation, mde: { legacyRbac: 'on' } },
    users: Object.entries(people).map(([key, { name, upn, type, enabled }]) => ({
      id: ids[key as Name],
      displayName: name,
      userPrincipalName: upn,
      userType: type,
      accountEnabled: enabled,
    })),
    servicePrincipals: Object.entries(applications).map(([key, name]) => ({ id: ids[key as Name], displayName: name })),
    groups: of(groups, ({ name, assignable, members, eligible }) => ({
      displayName: name,
      isAssignableToRole: assignable,
      type: 'security',
      members: idsOf(members),
      eligible: idsOf(eligible),
    })),
    entraRoles: Object.fromEntries(
      Object.values(entraRoles).map(({ id, active, eligible }) => [
        id,
        { active: idsOf(active), eligible: idsOf(eligible) },
      ]),
    ),
    urbacRoles: Object.entries(customRoles).map(([key, { name, actions, assignment }]) => ({
      id: ids[key as Name],
      displayName: name,
      permissions: actions,
      assignments: [
        {
          id: ids[assignment.id],
          displayName: assignment.name,
          principals: idsOf(assignment.principals),
          dataSources: assignment.dataSources,
        },
      ],
    })),
    legacyRoles: {
      mde: [
        {
          id: 'Tier 1 analyst',
          displayName: 'Tier 1 analyst',
          permissions: ['Alerts investigation'],
          groups: idsOf(['tier1']),
        },
        { builtIn: 'administrator', groups: idsOf(['lead']) },
      ],
      mdo: {
        roleGroups: {
          'Security Administrator': { members: idsOf(['mail', 'bo']) },
          'Mail hunters': { roles: ['Preview', 'Search And Purge'], members: idsOf(['tier1']) },
        },
      },
      exo: {
        roleGroups: {
          'Security Reader': { members: idsOf(['gia']) },
          'Hygiene Management': { members: idsOf(['servers']) },
        },
      },
      mda: { 'Security operator': idsOf(['ana', 'mail']), 'Compliance administrator': idsOf(['bo']) },
      mdi: { Admin: idsOf(['identityAdmins']), User: idsOf(['identityUsers']), Viewer: idsOf(['identityViewers']) },
    },
    deviceGroups: Object.entries(deviceGroups).map(([name, { id, rank, access }]) => ({
      id,
      displayName: name,
      rank,
      access: idsOf(access),
    })),
    ungroupedDevices: { access: idsOf(ungroupedAccess) },
    devices: Object.entries(devices).map(([id, group]) => ({
      id,
      displayName: id,
      matches: group === null ? [] : [deviceGroups[group].id],
    })),
  });
}
