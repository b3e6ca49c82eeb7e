import { builder } from '../builder.ts';
import { pageOf, pageOfKind, pageOfRows } from '../connection.ts';
import { pageOfStrangers } from './foreign-principal.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import { devicesLoader } from './page-loaders.ts';
import { DeviceGroupRef, DeviceRef, ForeignPrincipalRef, GroupRef } from './refs.ts';

builder.node(DeviceGroupRef, {
  description:
    'A device group of Endpoint. A device is in exactly one: the best-ranked one whose rule it meets, else among the ungrouped devices.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the device group.' },
  loadMany: (ids, context) => loadNodes('DeviceGroup', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'The id that documents use; `ungrouped` for the ungrouped devices.' }),
    displayName: t.exposeString('displayName', { description: 'Display name.' }),
    rank: t.int({
      nullable: true,
      description: '1 is best; null for the ungrouped devices, which come last.',
      resolve: ({ fact }) => fact?.rank ?? null,
    }),
    remediationLevel: t.string({
      nullable: true,
      description:
        'How far automation may go: `none`, `semi-all`, `semi-non-temporary`, `semi-system` or `full`; null when not stated.',
      resolve: (node) => node.remediationLevel ?? null,
    }),
    isOpenToAll: t.boolean({
      description: 'True without an access list: every portal user sees it.',
      resolve: ({ access }) => access.length === 0,
    }),
    access: t.connection(
      {
        type: GroupRef,
        description: 'Groups on its access list.',
        resolve: async ({ access }, args, context) => {
          const reading = await context.reading();
          const groups = reading && modelNodes(reading.model).Group;
          return pageOf(
            args,
            access.flatMap((id) => groups?.get(id) ?? []),
            (node) => ({ node }),
          );
        },
      },
      { description: 'A page of groups.' },
      { description: 'A group on the access list.' },
    ),
    foreignAccess: t.connection(
      {
        type: ForeignPrincipalRef,
        description: 'Principals of other tenants on its access list.',
        resolve: ({ access }, args, context) => pageOfStrangers(args, access, context),
      },
      { description: 'A page of principals of other tenants.' },
      { description: 'A principal of another tenant on the access list.' },
    ),
    devices: t.connection(
      {
        type: DeviceRef,
        description: 'Devices that are in it, by name.',
        resolve: ({ id }, args, context) =>
          pageOfRows(
            args,
            (page) => devicesLoader(context).load({ parent: id, page }),
            (device) => ({ node: { kind: 'Device' as const, ...device } }),
          ),
      },
      { description: 'A page of devices.' },
      { description: 'A device of the device group.' },
    ),
  }),
});

builder.queryFields((t) => ({
  deviceGroup: t.field({
    type: DeviceGroupRef,
    nullable: true,
    description: 'A device group by its id; null when the current snapshot has none of that id.',
    args: {
      key: t.arg.string({
        required: true,
        description: 'Id of the device group; `ungrouped` for the ungrouped devices.',
      }),
    },
    resolve: (_, { key }, context) => loadNode('DeviceGroup', key, context),
  }),
  deviceGroups: t.connection(
    {
      type: DeviceGroupRef,
      description: 'All device groups by rank, the ungrouped devices last.',
      resolve: (_, args, context) => pageOfKind('DeviceGroup', args, context),
    },
    { description: 'A page of device groups.' },
    { description: 'A device group in a list.' },
  ),
}));
