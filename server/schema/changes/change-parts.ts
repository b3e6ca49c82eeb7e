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
  description: 'A new assignment of a custom role (Unified RBAC).',
  fields: (t) => ({
    role: t.string({ required: true, description: 'Id of the custom role.' }),
    principals: t.stringList({
      required: true,
      description: 'Ids of users, service principals, groups and principals of other tenants.',
    }),
    dataSources: t.field({ type: [WorkloadCodeEnum], description: 'Data sources it covers; all of them if omitted.' }),
    includeFutureDataSources: t.boolean({
      description: 'Whether it covers future data sources too. Default: true for all data sources, false for a list.',
    }),
    scopes: t.stringList({
      description: 'Scopes that limit it, such as `/administrativeUnits/<id>`; no scope (all) if omitted.',
    }),
  }),
});

export const UnassignChangeInput = builder.inputType('UnassignChangeInput', {
  description: 'An assignment to delete.',
  fields: (t) => ({
    role: t.string({ required: true, description: 'Id of the custom role.' }),
    assignment: t.string({ required: true, description: 'Id of the assignment.' }),
  }),
});

export const PermissionsChangeInput = builder.inputType('PermissionsChangeInput', {
  description: 'The new permissions of a custom role (Unified RBAC), as a complete list.',
  fields: (t) => ({
    role: t.string({ required: true, description: 'Id of the custom role.' }),
    permissions: t.stringList({
      required: true,
      description:
        'Ids of permissions, with the level if a permission exists as read and as manage: `so.sd.basics`, `as.authz:manage`.',
    }),
  }),
});

export const EntraRoleChangeInput = builder.inputType('EntraRoleChangeInput', {
  description: 'An Entra role and the principal it is assigned to.',
  fields: (t) => ({
    role: t.string({ required: true, description: 'Display name or template id of the role.' }),
    principal: t.string({ required: true, description: 'Id of the user, service principal or group.' }),
  }),
});

export const LegacyRoleChangeInput = builder.inputType('LegacyRoleChangeInput', {
  description: 'A role of a product (individual RBAC model) and the principal it is assigned to.',
  fields: (t) => ({
    system: t.field({ type: LegacySystemEnum, required: true, description: 'The product.' }),
    role: t.string({
      description: 'Name of the role; for Defender for Endpoint, its id. Set either this or roleGroup.',
    }),
    roleGroup: t.string({ description: 'Name of the role group, for Office 365 and Exchange Online.' }),
    principal: t.string({
      required: true,
      description: 'Id of the principal; for Defender for Endpoint, always a group.',
    }),
  }),
});
