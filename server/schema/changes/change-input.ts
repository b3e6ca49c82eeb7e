import { builder } from '../builder.ts';
import { ImportableSystemEnum } from '../nodes/legacy-system.ts';
import { WorkloadCodeEnum } from '../nodes/workload-code.ts';
import {
  AssignChangeInput,
  EntraRoleChangeInput,
  LegacyRoleChangeInput,
  MemberChangeInput,
  PermissionsChangeInput,
  UnassignChangeInput,
} from './change-parts.ts';
import {
  AccountChangeInput,
  ActivationChangeInput,
  DeviceGroupAccessChangeInput,
  RankChangeInput,
} from './device-parts.ts';
import {
  DataSourcesChangeInput,
  GroupTypeChangeInput,
  LiveResponseChangeInput,
  PlanChangeInput,
  PrincipalsChangeInput,
  RemediationLevelChangeInput,
  ScopesChangeInput,
} from './setting-parts.ts';

export const ChangeInput = builder.inputType('ChangeInput', {
  isOneOf: true,
  description:
    'One step of a what-if; exactly one field. Steps are applied in order to the facts of one question and written nowhere.',
  fields: (t) => ({
    addMember: t.field({ type: MemberChangeInput, description: 'The member joins the group.' }),
    removeMember: t.field({ type: MemberChangeInput, description: 'The member leaves the group.' }),
    activate: t.field({ type: WorkloadCodeEnum, description: 'The workload becomes active in Unified RBAC.' }),
    deactivate: t.field({
      type: WorkloadCodeEnum,
      description: 'The workload leaves Unified RBAC; not possible for MDC and XSPM.',
    }),
    importRoles: t.field({
      type: ImportableSystemEnum,
      description: "The product's roles are imported into Unified RBAC, as the portal's import does.",
    }),
    setLegacyRbac: t.boolean({
      description: "Endpoint's own role-based access is turned on; it cannot be turned off once it is on.",
    }),
    assign: t.field({ type: AssignChangeInput, description: 'A unified role is assigned.' }),
    unassign: t.field({ type: UnassignChangeInput, description: 'An assignment is taken away.' }),
    setPermissions: t.field({
      type: PermissionsChangeInput,
      description: 'A unified role gets another list of permissions.',
    }),
    grantEntraRole: t.field({
      type: EntraRoleChangeInput,
      description: 'An Entra role is granted, active and tenant-wide.',
    }),
    revokeEntraRole: t.field({ type: EntraRoleChangeInput, description: 'An Entra role is taken away.' }),
    grantLegacyRole: t.field({ type: LegacyRoleChangeInput, description: 'A role of a product is granted.' }),
    revokeLegacyRole: t.field({ type: LegacyRoleChangeInput, description: 'A role of a product is taken away.' }),
    setDeviceGroupAccess: t.field({
      type: DeviceGroupAccessChangeInput,
      description: 'Other groups see the device group.',
    }),
    setRank: t.field({ type: RankChangeInput, description: 'The device group gets another rank.' }),
    activateEligible: t.field({
      type: ActivationChangeInput,
      description: 'An eligible role or membership is activated.',
    }),
    setAccount: t.field({ type: AccountChangeInput, description: 'An account is enabled or disabled.' }),
    setScopedDeploymentForMdiAlerts: t.boolean({
      description: 'Scoped deployment of Cloud Apps for Identity alerts is turned on or off.',
    }),
    addDataSource: t.field({
      type: WorkloadCodeEnum,
      description: 'A product joins the tenant; assignments that include future data sources then cover it.',
    }),
    setLiveResponse: t.field({
      type: LiveResponseChangeInput,
      description: 'Switches of live response are turned; those that are absent stay as they are.',
    }),
    setPlan: t.field({
      type: PlanChangeInput,
      description: 'The tenant has other plans; those that are absent stay as they are.',
    }),
    setRemediationLevel: t.field({
      type: RemediationLevelChangeInput,
      description: 'The device group gets another remediation level.',
    }),
    setDataSources: t.field({
      type: DataSourcesChangeInput,
      description: 'An assignment covers other data sources.',
    }),
    setScopes: t.field({ type: ScopesChangeInput, description: 'An assignment gets other scopes.' }),
    setPrincipals: t.field({ type: PrincipalsChangeInput, description: 'An assignment names others.' }),
    setGroupType: t.field({ type: GroupTypeChangeInput, description: 'The group is another kind of group.' }),
  }),
});

export type ChangeStep = typeof ChangeInput.$inferInput;
