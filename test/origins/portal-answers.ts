/** Answers of the Defender portal in the shapes that tools of others document, about a tenant that does not exist. */
export const tier2 = '11111111-aaaa-4aaa-8aaa-000000000001';
export const tier3 = '11111111-aaaa-4aaa-8aaa-000000000002';

const unused = (property: number) => ({ OperatorType: 0, Property: property, PropertyValue: '' });
const group = (id: string, name: string) => ({ WcdAadGroup: { ObjectId: id, DisplayName: name } });

export const deviceGroups = {
  items: [
    {
      MachineGroupId: 12,
      Name: 'Workstations',
      AutoRemediationLevel: 3,
      Priority: 7,
      IsUnassignedMachineGroup: false,
      GroupRules: [unused(0), { OperatorType: 2, Property: 2, PropertyValue: 'Desk' }],
      MachineGroupAssignments: [],
    },
    {
      MachineGroupId: 9,
      Name: 'Servers',
      AutoRemediationLevel: 1,
      Priority: 2,
      IsUnassignedMachineGroup: false,
      GroupRules: [
        unused(0),
        { OperatorType: 4, Property: 3, PropertyValue: '["WindowsServer2022","Linux"]' },
        unused(4),
      ],
      MachineGroupAssignments: [group(tier2, 'Tier 2'), { WcdAadGroup: { DisplayName: 'By name' } }],
    },
    {
      MachineGroupId: 1,
      Name: 'UnassignedGroup',
      AutoRemediationLevel: 0,
      Priority: 99,
      IsUnassignedMachineGroup: true,
      GroupRules: [],
      MachineGroupAssignments: [group(tier3, 'Tier 3')],
    },
  ],
  containsAadGroupNames: true,
  containsMachineGroupCount: false,
};

const workload = (isUrbacEnabled: boolean) => ({
  isWorkloadEligible: true,
  isWorkloadProvisioned: true,
  isUrbacEnabled,
});

export const workloads = {
  workloads: {
    Aad: workload(true),
    Mde: workload(true),
    Mdo: { ...workload(true), isExoEnabled: false },
    Mdi: workload(false),
    Mda: workload(false),
    Mdc: workload(true),
  },
  cloudScopingActivationStatus: 'NotActivated',
};

export const roles = {
  value: [
    {
      id: 'aaaa0000-0000-4000-8000-000000000001',
      displayName: 'Responders',
      rolePermissions: [{ allowedResourceActions: ['microsoft.xdr/secops/securitydata/response/manage'] }],
      dataSources: ['Mde'],
      originalRoleInfo: { originalId: '5' },
      roleAssignments: [
        {
          id: 'bbbb0000-0000-4000-8000-000000000001',
          displayName: 'Regional',
          appScopeIds: ['Mde', 'SecureScoreExternal', '/CloudSet/42'],
          principalIds: [tier2, 'not-a-guid'],
          scopes: [],
        },
      ],
    },
    {
      id: 'aaaa0000-0000-4000-8000-000000000002',
      displayName: 'Readers',
      rolePermissions: [{ allowedResourceActions: ['microsoft.xdr/secops/*/read', 'microsoft.xdr/new/thing/read'] }],
      dataSources: ['All'],
      originalRoleInfo: null,
    },
  ],
  isPartial: false,
};

export const readersAssignments = {
  value: [
    {
      id: 'bbbb0000-0000-4000-8000-000000000002',
      roleDefinitionId: 'aaaa0000-0000-4000-8000-000000000002',
      displayName: 'Everything',
      appScopeIds: ['All'],
      principals: [{ displayName: 'Tier 3', principalId: tier3, type: 'Group' }],
      scopes: [],
    },
  ],
};
