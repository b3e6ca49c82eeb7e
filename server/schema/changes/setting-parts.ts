import { builder } from '../builder.ts';
import { GroupTypeEnum } from '../nodes/group-type.ts';
import { PlanEnum } from '../nodes/plan.ts';
import { WorkloadCodeEnum } from '../nodes/workload-code.ts';

const ofAssignment = {
  role: 'Id of the unified role.',
  assignment: 'Id of the assignment.',
};

export const LiveResponseChangeInput = builder.inputType('LiveResponseChangeInput', {
  description: 'Switches of live response in the advanced features of Endpoint; at least one.',
  fields: (t) => ({
    enabled: t.boolean({ description: 'Live response at all.' }),
    servers: t.boolean({ description: 'Live response on servers.' }),
    unsignedScripts: t.boolean({ description: 'Running scripts that are not signed.' }),
  }),
});

export const PlanChangeInput = builder.inputType('PlanChangeInput', {
  description: 'Plans of products; at least one.',
  fields: (t) => ({
    MDO: t.field({ type: PlanEnum, description: 'Office 365: `NONE`, `P1` or `P2`.' }),
    MDE: t.field({ type: PlanEnum, description: 'Endpoint: `BUSINESS`, `P1` or `P2`.' }),
  }),
});

export const RemediationLevelChangeInput = builder.inputType('RemediationLevelChangeInput', {
  description: 'A new remediation level of a device group.',
  fields: (t) => ({
    deviceGroup: t.string({
      required: true,
      description: 'Id of the device group; `ungrouped` for the ungrouped devices.',
    }),
    level: t.string({
      required: true,
      description: '`none`, `semi-all`, `semi-non-temporary`, `semi-system` or `full`.',
    }),
  }),
});

export const DataSourcesChangeInput = builder.inputType('DataSourcesChangeInput', {
  description: 'The data sources of an assignment.',
  fields: (t) => ({
    role: t.string({ required: true, description: ofAssignment.role }),
    assignment: t.string({ required: true, description: ofAssignment.assignment }),
    dataSources: t.field({ type: [WorkloadCodeEnum], description: 'Data sources it covers; all of them when absent.' }),
  }),
});

export const ScopesChangeInput = builder.inputType('ScopesChangeInput', {
  description: 'The scopes of an assignment.',
  fields: (t) => ({
    role: t.string({ required: true, description: ofAssignment.role }),
    assignment: t.string({ required: true, description: ofAssignment.assignment }),
    scopes: t.stringList({
      required: true,
      description: 'Scopes that narrow it, such as `/administrativeUnits/<id>`; an empty list narrows nothing.',
    }),
  }),
});

export const PrincipalsChangeInput = builder.inputType('PrincipalsChangeInput', {
  description: 'Whom an assignment names.',
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
  description: 'A new kind of a group.',
  fields: (t) => ({
    group: t.string({ required: true, description: 'Id of the group.' }),
    type: t.field({ type: GroupTypeEnum, required: true, description: 'The kind.' }),
  }),
});
