import { builder } from '../builder.ts';
import { pageOfKind, pageOfNodes, pageOfRows } from '../connection.ts';
import { DeviceGroupOrderEnum, NodeOrderEnum } from '../order.ts';
import { deviceGroupPages, devicePages, foreignPrincipalPages, groupPages } from './connections.ts';
import { GroupFilter, NameFilter, orderedBy, statedIn, whichAreListed } from './filters.ts';
import { pageOfStrangers } from './foreign-principal.ts';
import { arrangedBelowComplexity, arrangedComplexity, filteredComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import { deviceCountLoader, devicesLoader } from './page-loaders.ts';
import { DeviceGroupRef, DeviceRef, ForeignPrincipalRef, GroupRef } from './refs.ts';

builder.node(DeviceGroupRef, {
  description:
    'A device group of Defender for Endpoint. Every device is in exactly one: the highest-ranked one whose rule it matches, otherwise Ungrouped devices (default).',
  id: { resolve: (node) => node.id, description: 'Opaque id of the device group.' },
  loadMany: (ids, context) => loadNodes('DeviceGroup', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', {
      description: 'Its id in tenant documents; `ungrouped` for Ungrouped devices (default).',
    }),
    displayName: t.exposeString('displayName', { description: 'Display name.' }),
    rank: t.int({
      nullable: true,
      description: 'Rank; 1 is the highest. Null for Ungrouped devices (default), which come last.',
      resolve: ({ fact }) => fact?.rank ?? null,
    }),
    remediationLevel: t.string({
      nullable: true,
      description:
        'Remediation level: `none` (no automated response), `semi-all` (approval for all folders), `semi-non-temporary` (approval for non-temporary folders), `semi-system` (approval for core folders) or `full`; null if not stated.',
      resolve: (node) => node.remediationLevel ?? null,
    }),
    unevaluatedRule: t.string({
      nullable: true,
      description:
        'Its rule as the portal states it, where whycan does not know all of its operators; devices are not matched by it. Null where the rule is understood or not known.',
      resolve: ({ fact }) => fact?.unevaluatedRule ?? null,
    }),
    isOpenToAll: t.boolean({
      description: 'True if its user access names no group: every portal user has access to it.',
      resolve: ({ access }) => access.length === 0,
    }),
    access: t.connection(
      {
        type: GroupRef,
        description: 'Groups in its user access.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: GroupFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as they come') }),
        },
        resolve: async ({ access }, args, context) => {
          const view = await context.view();
          const groups = view && modelNodes(view.model).Group;
          return pageOfNodes(
            args,
            access.flatMap((id) => groups?.get(id) ?? []),
          );
        },
      },
      ...groupPages,
    ),
    foreignAccess: t.connection(
      {
        type: ForeignPrincipalRef,
        description: 'Principals of other tenants in its user access.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: NameFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as they come') }),
        },
        resolve: ({ access }, args, context) => pageOfStrangers(args, access, context),
      },
      ...foreignPrincipalPages,
    ),
    devices: t.connection(
      {
        type: DeviceRef,
        description: 'Devices in the device group.',
        complexity: filteredComplexity,
        args: {
          filter: t.arg({ type: NameFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
        },
        resolve: ({ id }, { filter, ...args }, context) =>
          pageOfRows(
            args,
            (page) => devicesLoader(context).load({ parent: id, page, filter: statedIn(filter) }),
            (device) => ({ node: { kind: 'Device' as const, ...device } }),
            () => deviceCountLoader(context).load({ parent: id, filter: statedIn(filter) }),
          ),
      },
      ...devicePages,
    ),
  }),
});

builder.queryFields((t) => ({
  deviceGroup: t.field({
    type: DeviceGroupRef,
    nullable: true,
    description: 'A device group by its id; null if the snapshot has none with this id.',
    args: {
      key: t.arg.string({
        required: true,
        description: 'Id of the device group; `ungrouped` for Ungrouped devices (default).',
      }),
    },
    resolve: (_, { key }, context) => loadNode('DeviceGroup', key, context),
  }),
  deviceGroups: t.connection(
    {
      type: DeviceGroupRef,
      description: 'All device groups by rank, Ungrouped devices (default) last.',
      complexity: arrangedComplexity,
      args: {
        filter: t.arg({ type: NameFilter, description: whichAreListed }),
        orderBy: t.arg({ type: DeviceGroupOrderEnum, description: orderedBy('by rank') }),
      },
      resolve: (_, args, context) => pageOfKind('DeviceGroup', args, context),
    },
    ...deviceGroupPages,
  ),
}));
