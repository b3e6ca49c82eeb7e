import { ungroupedId } from '../../access/terms/facts.ts';
import { builder } from '../builder.ts';
import { pageOfRows } from '../connection.ts';
import { NodeOrderEnum } from '../order.ts';
import { devicePages } from './connections.ts';
import { DeviceFilter, narrows, orderedBy, statedIn, whichAreListed } from './filters.ts';
import { filteredComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import { DeviceGroupRef, DeviceRef } from './refs.ts';

builder.node(DeviceRef, {
  description: 'A device in Defender for Endpoint.',
  id: { resolve: (device) => device.id, description: 'Opaque id of the device.' },
  loadMany: (ids, context) => loadNodes('Device', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Its id in tenant documents.' }),
    displayName: t.exposeString('displayName', { description: 'Name of the device.' }),
    domain: t.string({
      nullable: true,
      description: 'Domain; null if unknown.',
      resolve: (device) => device.domain ?? null,
    }),
    osPlatform: t.string({
      nullable: true,
      description: 'Operating system, such as `Windows11`; null if unknown.',
      resolve: (device) => device.osPlatform ?? null,
    }),
    tags: t.stringList({ description: 'Device tags.', resolve: (device) => [...device.tags] }),
    deviceGroup: t.field({
      type: DeviceGroupRef,
      nullable: true,
      description:
        'Its device group: the highest-ranked one whose rule it matches, otherwise Ungrouped devices (default).',
      resolve: async (device, _, context) => {
        const view = await context.view();
        const best = view?.model.deviceGroups.find(({ id }) => device.matches.includes(id));
        return loadNode('DeviceGroup', best?.id ?? ungroupedId, context);
      },
    }),
    matches: t.field({
      type: [DeviceGroupRef],
      description: 'All device groups whose rule it matches, highest rank first. Only the first one applies.',
      resolve: async (device, _, context) => {
        const view = await context.view();
        const groups = view ? [...modelNodes(view.model).DeviceGroup.values()] : [];
        return groups.filter(({ id }) => device.matches.includes(id));
      },
    }),
  }),
});

builder.queryFields((t) => ({
  device: t.field({
    type: DeviceRef,
    nullable: true,
    description: 'A device by its id in tenant documents; null if the snapshot has none with this id.',
    args: { key: t.arg.string({ required: true, description: 'Id of the device, such as `srv1`.' }) },
    resolve: (_, { key }, context) => loadNode('Device', key, context),
  }),
  devices: t.connection(
    {
      type: DeviceRef,
      description: 'All devices by name.',
      complexity: filteredComplexity,
      args: {
        filter: t.arg({ type: DeviceFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
      },
      resolve: async (_, { filter, ...args }, context) => {
        const view = await context.view();
        const asked = statedIn(filter);
        return pageOfRows(
          args,
          async (page) => view?.listDevices(page, asked) ?? [],
          (device) => ({ node: { kind: 'Device' as const, ...device } }),
          () => (narrows(asked) ? view?.countListed('Device', asked) : view?.counts.Device) ?? 0,
        );
      },
    },
    ...devicePages,
  ),
}));
