import type { AccessModel } from '../judge/model.ts';
import type { DeviceFact } from '../terms/facts.ts';
import { deviceGroupNode, workloadNode } from '../terms/node-references.ts';
import type { Question } from '../terms/question.ts';
import { productOf } from '../terms/vocabulary.ts';
import { inOrder } from './wording.ts';

/** What a question is about, in words; empty when it names nothing. */
export function describeTarget(model: AccessModel, { on }: Question, device?: DeviceFact): string {
  const parts = [
    ...(on.command === undefined ? [] : [`the command ${on.command}`]),
    ...(device === undefined ? [] : [device.displayName]),
    ...(on.deviceGroup === undefined ? [] : [deviceGroupNode(model, on.deviceGroup).name]),
    ...(on.workload === undefined ? [] : [workloadNode(model, productOf(on.workload)).name]),
    ...(on.policy === undefined ? [] : [`policy ${on.policy}`]),
    ...someOf((on.workloads ?? []).map((product) => workloadNode(model, product).name)),
    ...someOf(on.tables ?? []),
    ...(on.allDevices === true ? ['all devices'] : []),
  ];
  return parts.join(', ');
}

const mostNamed = 3;

/** Of many the first ones, and how many more there are. */
function someOf(names: readonly string[]): readonly string[] {
  return names.length > mostNamed + 1 ? [inOrder(names, mostNamed)] : names;
}
