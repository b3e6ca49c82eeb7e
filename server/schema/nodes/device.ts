import { ungroupedId } from '../../access/terms/facts.ts';
import { builder } from '../builder.ts';
import { pageOfRows } from '../connection.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import { DeviceGroupRef, DeviceRef } from './refs.ts';

builder.node(DeviceRef, {
  description: 'A device that Endpoint knows.',
  id: { resolve: (device) => device.id, description: 'Opaque id of the device.' },
  loadMany: (ids, context) => loadNodes('Device', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'The id that documents use.' }),
    displayName: t.exposeString('displayName', { description: 'Name of the device.' }),
    domain: t.string({
      nullable: true,
      description: 'Its domain; null when not known.',
      resolve: (device) => device.domain ?? null,
    }),
    osPlatform: t.string({
      nullable: true,
      description: 'Operating system, such as `Windows11`; null when not known.',
      resolve: (device) => device.osPlatform ?? null,
    }),
    tags: t.stringList({ description: 'Its tags.', resolve: (device) => [...device.tags] }),
    deviceGroup: t.field({
      type: DeviceGroupRef,
      nullable: true,
      description: 'The device group it is in: the best-ranked one that it matches, else the ungrouped devices.',
      resolve: async (device, _, context) => {
        const reading = await context.reading();
        const best = reading?.model.deviceGroups.find(({ id }) => device.matches.includes(id));
        return loadNode('DeviceGroup', best?.id ?? ungroupedId, context);
      },
    }),
    matches: t.field({
      type: [DeviceGroupRef],
      description: 'Every device group whose rule it meets, best rank first; only the first one counts.',
      resolve: async (device, _, context) => {
        const reading = await context.reading();
        const groups = reading ? [...modelNodes(reading.model).DeviceGroup.values()] : [];
        return groups.filter(({ id }) => device.matches.includes(id));
      },
    }),
  }),
});

builder.queryFields((t) => ({
  device: t.field({
    type: DeviceRef,
    nullable: true,
    description: 'A device by the id that documents use; null when the current snapshot has none of that id.',
    args: { key: t.arg.string({ required: true, description: 'Id of the device, such as `srv1`.' }) },
    resolve: (_, { key }, context) => loadNode('Device', key, context),
  }),
  devices: t.connection(
    {
      type: DeviceRef,
      description: 'All devices by name.',
      resolve: async (_, args, context) => {
        const reading = await context.reading();
        return pageOfRows(
          args,
          async (page) => reading?.listDevices(page) ?? [],
          (device) => ({ node: { kind: 'Device' as const, ...device } }),
        );
      },
    },
    { description: 'A page of devices.' },
    { description: 'A device in a list.' },
  ),
}));
