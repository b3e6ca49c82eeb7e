import { builder } from '../builder.ts';
import { WorkloadCodeEnum } from '../nodes/workload-code.ts';

/** `on` of the documents: one target, and for some capabilities a further detail beside it. */
export const TargetInput = builder.inputType('TargetInput', {
  description:
    'What a question is about. `Capability.takes` says which of these a capability uses; another one, or a device together with a device group, is an `InvalidQuestion`.',
  fields: (t) => ({
    workload: t.field({
      type: WorkloadCodeEnum,
      description: 'One workload. Without it: any workload the capability names.',
    }),
    workloads: t.field({
      type: [WorkloadCodeEnum],
      description: 'The products of an incident or alert; every one of them must hold when it is managed.',
    }),
    tables: t.stringList({
      description: 'Advanced hunting tables by name, such as `DeviceEvents`; all of them are needed.',
    }),
    policy: t.string({
      description:
        'A threat policy by name, such as `safelinks`; `Capability.policies` lists them. Without it: the common ones together.',
    }),
    command: t.string({ description: 'A live response command, such as `getfile`.' }),
    device: t.string({ description: 'Id of a device. Without device and device group: some device.' }),
    deviceGroup: t.string({ description: 'Id of a device group; `ungrouped` for the devices that no rule matches.' }),
    allDevices: t.boolean({ description: 'True for the question about all devices, where the capability has one.' }),
  }),
});
