import { builder } from '../builder.ts';
import { WorkloadCodeEnum } from '../nodes/workload-code.ts';

/** `on` of the documents: one target, and for some capabilities a further detail beside it. */
export const TargetInput = builder.inputType('TargetInput', {
  description:
    'The target of a question. `Capability.takes` lists the fields that a capability accepts. Any other field, or a device together with a device group, results in `InvalidQuestion`.',
  fields: (t) => ({
    workload: t.field({
      type: WorkloadCodeEnum,
      description: 'One workload. If omitted: any workload of the capability.',
    }),
    workloads: t.field({
      type: [WorkloadCodeEnum],
      description: 'The workloads of an incident or alert. Managing it takes the permission for every one of them.',
    }),
    tables: t.stringList({
      description: 'Names of advanced hunting tables, such as `DeviceEvents`. Access to all of them is required.',
    }),
    policy: t.string({
      description:
        'Name of a threat policy, such as `safelinks`; `Capability.policies` lists them. If omitted: the eight common ones together.',
    }),
    command: t.string({ description: 'A live response command, such as `getfile`.' }),
    device: t.string({
      description: 'Id of a device. If both device and device group are omitted: at least one device.',
    }),
    deviceGroup: t.string({ description: 'Id of a device group; `ungrouped` for Ungrouped devices (default).' }),
    allDevices: t.boolean({ description: 'True to ask about all devices, if the capability allows it.' }),
  }),
});
