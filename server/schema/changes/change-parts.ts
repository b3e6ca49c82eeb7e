import { builder } from '../builder.ts';
import { LegacySystemEnum } from '../nodes/legacy-system.ts';
import { WorkloadCodeEnum } from '../nodes/workload-code.ts';

/** The records inside a change, as the `assuming` list of the documents writes them. */
export const MemberChangeInput = builder.inputType('MemberChangeInput', {
  description: 'A group and one member of it.',
  fields: (t) => ({
    group: t.string({ required: true, description: 'Id of the group.' }),
    member: t.string({ required: true, description: 'Id of the user, service principal or group.' }),
  }),
});

export const AssignChangeInput = builder.inputType('AssignChangeInput', {
  description: 'A new assignment of a unified role.',
  fields: (t) => ({
    role: t.string({ required: true, description: 'Id of the unified role.' }),
    principals: t.stringList({
      required: true,
      description: 'Ids of users, service principals, groups and principals of other tenants.',
    }),
    dataSources: t.field({ type: [WorkloadCodeEnum], description: 'Data sources it covers; all of them when absent.' }),
    includeFutureDataSources: t.boolean({
      description: 'Whether data sources that join later are covered; true by default for all, false for a list.',
    }),
    scopes: t.stringList({
      description: 'Scopes that narrow it, such as `/administrativeUnits/<id>`; unscoped when absent.',
    }),
  }),
});

export const UnassignChangeInput = builder.inputType('UnassignChangeInput', {
  description: 'An assignment to take away.',
  fields: (t) => ({
    role: t.string({ required: true, description: 'Id of the unified role.' }),
    assignment: t.string({ required: true, description: 'Id of the assignment.' }),
  }),
});

export const PermissionsChangeInput = builder.inputType('PermissionsChangeInput', {
  description: 'The whole list of permissions of a unified role.',
  fields: (t) => ({
    role: t.string({ required: true, description: 'Id of the unified role.' }),
    permissions: t.stringList({
      required: true,
      description: 'Permission ids, with their level where both exist: `so.sd.basics`, `as.authz:manage`.',
    }),
  }),
});

export const EntraRoleChangeInput = builder.inputType('EntraRoleChangeInput', {
  description: 'An Entra role and one principal.',
  fields: (t) => ({
    role: t.string({ required: true, description: 'Display name or template id of the role.' }),
    principal: t.string({ required: true, description: 'Id of the user, service principal or group.' }),
  }),
});

export const LegacyRoleChangeInput = builder.inputType('LegacyRoleChangeInput', {
  description: 'A role of a product and one principal.',
  fields: (t) => ({
    system: t.field({ type: LegacySystemEnum, required: true, description: 'The product.' }),
    role: t.string({ description: 'Name of the role; for Endpoint its id. Either this or roleGroup.' }),
    roleGroup: t.string({ description: 'Name of the role group, for Office 365 and Exchange Online.' }),
    principal: t.string({ required: true, description: 'Id of the principal; for Endpoint a group.' }),
  }),
});
