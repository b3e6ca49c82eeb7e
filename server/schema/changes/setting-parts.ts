import { builder } from '../builder.ts';
import { GroupTypeEnum } from '../nodes/group-type.ts';
import { PlanEnum } from '../nodes/plan.ts';
import { WorkloadCodeEnum } from '../nodes/workload-code.ts';

const ofAssignment = {
  role: 'Id of the custom role.',
  assignment: 'Id of the assignment.',
};

export const LiveResponseChangeInput = builder.inputType('LiveResponseChangeInput', {
  description: 'Live response settings in the advanced features of Defender for Endpoint; set at least one.',
  fields: (t) => ({
    enabled: t.boolean({ description: 'Live response.' }),
    servers: t.boolean({ description: 'Live response for servers.' }),
    unsignedScripts: t.boolean({ description: 'Live response unsigned script execution.' }),
  }),
});

export const PlanChangeInput = builder.inputType('PlanChangeInput', {
  description: 'Plans of products; set at least one.',
  fields: (t) => ({
    MDO: t.field({ type: PlanEnum, description: 'Defender for Office 365: `NONE`, `P1` or `P2`.' }),
    MDE: t.field({ type: PlanEnum, description: 'Defender for Endpoint: `BUSINESS`, `P1` or `P2`.' }),
  }),
});

export const RemediationLevelChangeInput = builder.inputType('RemediationLevelChangeInput', {
  description: 'A new remediation level of a device group.',
  fields: (t) => ({
    deviceGroup: t.string({
      required: true,
      description: 'Id of the device group; `ungrouped` for Ungrouped devices (default).',
    }),
    level: t.string({
      required: true,
      description:
        '`none` (no automated response), `semi-all` (approval for all folders), `semi-non-temporary` (approval for non-temporary folders), `semi-system` (approval for core folders) or `full`.',
    }),
  }),
});

export const DataSourcesChangeInput = builder.inputType('DataSourcesChangeInput', {
  description: 'The new data sources of an assignment.',
  fields: (t) => ({
    role: t.string({ required: true, description: ofAssignment.role }),
    assignment: t.string({ required: true, description: ofAssignment.assignment }),
    dataSources: t.field({ type: [WorkloadCodeEnum], description: 'Data sources it covers; all of them if omitted.' }),
  }),
});

export const ScopesChangeInput = builder.inputType('ScopesChangeInput', {
  description: 'The new scopes of an assignment.',
  fields: (t) => ({
    role: t.string({ required: true, description: ofAssignment.role }),
    assignment: t.string({ required: true, description: ofAssignment.assignment }),
    scopes: t.stringList({
      required: true,
      description: 'Scopes that limit it, such as `/administrativeUnits/<id>`; an empty list means no scope (all).',
    }),
  }),
});

export const PrincipalsChangeInput = builder.inputType('PrincipalsChangeInput', {
  description: 'The new users and groups of an assignment.',
  fields: (t) => ({
    role: t.string({ required: true, description: ofAssignment.role }),
    assignment: t.string({ required: true, description: ofAssignment.assignment }),
    principals: t.stringList({
      required: true,
      description: 'Ids of users, service principals, groups and principals of other tenants.',
    }),
  }),
});

export const GroupTypeChangeInput = builder.inputType('GroupTypeChangeInput', {
  description: 'A new type of a group.',
  fields: (t) => ({
    group: t.string({ required: true, description: 'Id of the group.' }),
    type: t.field({ type: GroupTypeEnum, required: true, description: 'The type.' }),
  }),
});
