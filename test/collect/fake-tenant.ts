import { idOf, upTo } from './ids.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What is answered page by page: an array, or a list so long that its pages are made when they are asked for. */
export type Listing = Pick<readonly Json[], 'length' | 'slice' | 'at'>;

/** What a fake service knows: lists by the path that answers them, and what it says of each group. */
export interface FakeTenant {
  readonly lists: Map<string, Listing>;
  readonly members: Map<string, Listing>;
  readonly eligible: Map<string, readonly Json[]>;
  readonly active: Map<string, readonly Json[]>;
  /** Principals that only a look-up by id finds. */
  readonly others: readonly Json[];
}

export interface Size {
  readonly users?: number;
  readonly groups?: number;
  readonly membersOfEach?: number;
}

const roleAssignable = 1;
export const hiddenGroup = idOf('group', 2);
export const pimGroup = idOf('group', roleAssignable);
export const nestedGroup = idOf('group', 3);
export const deletedPrincipal = idOf('other', 1);
export const newPrincipal = idOf('other', 2);

/** A tenant of a few people and groups with something of every kind; larger if asked. */
export function fakeTenant({ users = 7, groups = 5, membersOfEach = 3 }: Size = {}): FakeTenant {
  const groupIds = upTo(groups).map((number) => idOf('group', number));
  return {
    lists: new Map<string, Listing>([
      ['/v1.0/organization', [organization()]],
      ['/v1.0/subscribedSkus', [licence()]],
      ['/v1.0/users', upTo(users).map(user).reverse()],
      ['/v1.0/servicePrincipals', upTo(3).map(application)],
      ['/v1.0/groups', upTo(groups).map(group).reverse()],
      ['/v1.0/directory/administrativeUnits', [{ id: idOf('other', 9), displayName: 'Branch offices' }]],
      ...directoryRoles(),
      ...defender(),
      ...endpoint(),
      ['/beta/identityGovernance/privilegedAccess/group/resources', [{ id: pimGroup }]],
    ]),
    members: new Map(groupIds.map((id, index) => [id, membersOf(index + 1, users, membersOfEach)])),
    eligible: new Map([[pimGroup, [pimInstance('eligible', idOf('user', 4))]]]),
    active: new Map([[pimGroup, [pimInstance('active', idOf('user', 1))]]]),
    others: [{ '@odata.type': '#microsoft.graph.user', id: newPrincipal, displayName: 'Just Arrived' }],
  };
}

function organization(): Json {
  return {
    id: idOf('tenant', 1),
    displayName: 'Fabrikam Trial',
    verifiedDomains: [
      { name: 'fabrikam.example', isDefault: true, isInitial: true, type: 'Managed', capabilities: 'Email' },
    ],
    assignedPlans: [],
    tenantType: 'AAD',
  };
}

function licence(): Json {
  const plan = (servicePlanName: string) => ({ servicePlanName, provisioningStatus: 'Success', appliesTo: 'User' });
  return {
    id: 'fabrikam_sku',
    skuPartNumber: 'SPE_E5',
    capabilityStatus: 'Enabled',
    servicePlans: [plan('WINDEFATP'), plan('AAD_PREMIUM_P2')],
  };
}

function user(number: number): Json {
  return {
    id: idOf('user', number),
    displayName: `Person ${number} Ünal`,
    userPrincipalName: `person${number}@fabrikam.example`,
    accountEnabled: number % 5 !== 0,
    userType: number % 4 === 0 ? 'Guest' : 'Member',
    onPremisesSyncEnabled: null,
    onPremisesSecurityIdentifier: null,
  };
}

function application(number: number): Json {
  return {
    id: idOf('application', number),
    appId: idOf('other', 100 + number),
    displayName: `Job ${number}`,
    accountEnabled: true,
    servicePrincipalType: 'Application',
    appOwnerOrganizationId: idOf('tenant', 1),
  };
}

function group(number: number): Json {
  return {
    id: idOf('group', number),
    displayName: `Team ${number}`,
    securityEnabled: true,
    mailEnabled: false,
    groupTypes: [],
    isAssignableToRole: number === roleAssignable,
    membershipRule: null,
    onPremisesSyncEnabled: null,
    visibility: number === 2 ? 'HiddenMembership' : null,
  };
}

/** Each group has some people; the first also has a group, an application, a device and two that no list has. */
function membersOf(number: number, users: number, count: number): readonly Json[] {
  const people = upTo(count).map((step) => reference('user', idOf('user', ((number * count + step) % users) + 1)));
  if (number !== 1) return people;
  return [
    ...people,
    reference('group', nestedGroup),
    reference('servicePrincipal', idOf('application', 1)),
    reference('device', idOf('device', 1)),
    { id: deletedPrincipal },
    { id: newPrincipal },
  ];
}

function reference(type: string, id: string): Json {
  return { '@odata.type': `#microsoft.graph.${type}`, id };
}

function directoryRoles(): readonly (readonly [string, readonly Json[]])[] {
  const definition = (number: number, displayName: string): Json => ({
    id: idOf('role', number),
    templateId: idOf('role', number),
    displayName,
    isBuiltIn: true,
    isEnabled: true,
  });
  const held = (number: number, principalId: string): Json => ({
    id: idOf('assignment', number),
    principalId,
    roleDefinitionId: idOf('role', 1),
    directoryScopeId: '/',
  });
  const inPim = { memberType: 'Direct', startDateTime: '2026-01-01T00:00:00Z', endDateTime: null };
  return [
    [
      '/v1.0/roleManagement/directory/roleDefinitions',
      [definition(1, 'Security Reader'), definition(2, 'Global Reader')],
    ],
    ['/v1.0/roleManagement/directory/roleAssignments', [held(1, pimGroup), held(2, idOf('user', 2))]],
    ['/v1.0/roleManagement/directory/roleAssignmentScheduleInstances', [{ ...held(3, idOf('user', 2)), ...inPim }]],
    ['/v1.0/roleManagement/directory/roleEligibilityScheduleInstances', [{ ...held(4, idOf('user', 3)), ...inPim }]],
  ];
}

function defender(): readonly (readonly [string, readonly Json[]])[] {
  const actions = ['microsoft.xdr/secops/securitydata/*/read'];
  return [
    [
      '/beta/roleManagement/defender/roleDefinitions',
      [
        {
          id: idOf('role', 11),
          displayName: 'Night shift',
          isBuiltIn: false,
          rolePermissions: [{ allowedResourceActions: actions }],
        },
      ],
    ],
    [
      '/beta/roleManagement/defender/roleAssignments',
      [
        {
          id: idOf('assignment', 11),
          displayName: 'Night shift, everywhere',
          roleDefinitionId: idOf('role', 11),
          principalIds: [pimGroup],
          appScopeIds: ['Mde', '/CloudSet/1'],
          directoryScopeIds: [],
        },
      ],
    ],
    ['/beta/roleManagement/defender/customAppScopes', [{ id: '1', displayName: 'Shop', type: 'CloudSet' }]],
    ['/beta/security/zones', [{ id: 'z2', displayName: 'Back office' }]],
  ];
}

function endpoint(): readonly (readonly [string, readonly Json[]])[] {
  const machine = (number: number): Json => ({
    id: number.toString(16).padStart(40, '0'),
    computerDnsName: `pc${number}.fabrikam.example`,
    rbacGroupId: 1 + (number % 2),
    rbacGroupName: number % 2 === 0 ? 'Servers' : 'Clients',
  });
  return [
    ['/api/machines', upTo(5).map(machine)],
    ['/api/exposureScore/ByMachineGroups', [score('Servers'), score('Clients')]],
  ];
}

function score(rbacGroupName: string): Json {
  return { time: '2026-11-01T00:00:00Z', score: 12.5, rbacGroupName };
}

function pimInstance(kind: 'eligible' | 'active', principalId: string): Json {
  return {
    id: `${pimGroup}_member_${kind}`,
    groupId: pimGroup,
    principalId,
    accessId: 'member',
    memberType: 'direct',
    startDateTime: '2026-01-01T00:00:00Z',
    endDateTime: null,
  };
}
