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
    'One change of a what-if; set exactly one field. Changes are applied in order, for one question only, and never stored.',
  fields: (t) => ({
    addMember: t.field({ type: MemberChangeInput, description: 'Adds a member to a group.' }),
    removeMember: t.field({ type: MemberChangeInput, description: 'Removes a member from a group.' }),
    activate: t.field({ type: WorkloadCodeEnum, description: 'Activates a workload in Unified RBAC.' }),
    deactivate: t.field({
      type: WorkloadCodeEnum,
      description: 'Deactivates a workload in Unified RBAC; not possible for MDC and XSPM, which are always active.',
    }),
    importRoles: t.field({
      type: ImportableSystemEnum,
      description: 'Imports the roles of a product into Unified RBAC, as the portal does.',
    }),
    setLegacyRbac: t.boolean({
      description: 'Turns on roles in Defender for Endpoint (individual RBAC model); they cannot be turned off again.',
    }),
    assign: t.field({ type: AssignChangeInput, description: 'Adds an assignment to a custom role.' }),
    unassign: t.field({ type: UnassignChangeInput, description: 'Deletes an assignment of a custom role.' }),
    setPermissions: t.field({
      type: PermissionsChangeInput,
      description: 'Replaces the permissions of a custom role.',
    }),
    grantEntraRole: t.field({
      type: EntraRoleChangeInput,
      description: 'Assigns an Entra role, active and tenant-wide.',
    }),
    revokeEntraRole: t.field({ type: EntraRoleChangeInput, description: 'Removes an assignment of an Entra role.' }),
    grantLegacyRole: t.field({
      type: LegacyRoleChangeInput,
      description: 'Assigns a role of a product (individual RBAC model).',
    }),
    revokeLegacyRole: t.field({
      type: LegacyRoleChangeInput,
      description: 'Removes an assignment of a role of a product (individual RBAC model).',
    }),
    setDeviceGroupAccess: t.field({
      type: DeviceGroupAccessChangeInput,
      description: 'Replaces the groups in the user access of a device group.',
    }),
    setRank: t.field({ type: RankChangeInput, description: 'Changes the rank of a device group.' }),
    activateEligible: t.field({
      type: ActivationChangeInput,
      description: 'Activates a role or membership that is eligible in PIM.',
    }),
    setAccount: t.field({ type: AccountChangeInput, description: 'Enables or disables an account.' }),
    setScopedDeploymentForMdiAlerts: t.boolean({
      description: 'Turns scoped deployment for Defender for Identity alerts in Defender for Cloud Apps on or off.',
    }),
    addDataSource: t.field({
      type: WorkloadCodeEnum,
      description: 'Adds a product to the tenant; assignments that include future data sources then cover it.',
    }),
    setLiveResponse: t.field({
      type: LiveResponseChangeInput,
      description:
        'Changes the live response settings (advanced features); settings that are omitted stay as they are.',
    }),
    setPlan: t.field({
      type: PlanChangeInput,
      description: 'Changes the plans of the tenant; plans that are omitted stay as they are.',
    }),
    setRemediationLevel: t.field({
      type: RemediationLevelChangeInput,
      description: 'Changes the remediation level of a device group.',
    }),
    setDataSources: t.field({
      type: DataSourcesChangeInput,
      description: 'Replaces the data sources of an assignment.',
    }),
    setScopes: t.field({ type: ScopesChangeInput, description: 'Replaces the scopes of an assignment.' }),
    setPrincipals: t.field({
      type: PrincipalsChangeInput,
      description: 'Replaces the users and groups of an assignment.',
    }),
    setGroupType: t.field({ type: GroupTypeChangeInput, description: 'Changes the type of a group.' }),
  }),
});

export type ChangeStep = typeof ChangeInput.$inferInput;
