import type { DeviceFact } from './facts.ts';
import type { AccessModel } from './model.ts';
import { deviceGroupNode, workloadNode } from './node-references.ts';
import type { Question } from './question.ts';
import { productOf } from './vocabulary.ts';

/** What a question is about, in words; empty when it names nothing. */
export function describeTarget(model: AccessModel, { on }: Question, device?: DeviceFact): string {
  const parts = [
    ...(on.command === undefined ? [] : [`the command ${on.command}`]),
    ...(device === undefined ? [] : [device.displayName]),
    ...(on.deviceGroup === undefined ? [] : [deviceGroupNode(model, on.deviceGroup).name]),
    ...(on.workload === undefined ? [] : [workloadNode(model, productOf(on.workload)).name]),
    ...(on.workloads ?? []).map((product) => workloadNode(model, product).name),
    ...(on.tables ?? []),
    ...(on.allDevices === true ? ['all devices'] : []),
  ];
  return parts.join(', ');
}
