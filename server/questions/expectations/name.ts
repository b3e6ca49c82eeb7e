import type { Target } from '../../access/terms/question.ts';

/** "ana mde.device.isolate srv1": what an expectation without a name is called (S-49). */
export function caseName(parts: readonly string[], on: Target): string {
  const { workload, workloads, tables, policy, command, device, deviceGroup, allDevices } = on;
  const target = [device, deviceGroup, workload, workloads?.join(','), tables?.join(','), policy, command];
  const everything = allDevices === true ? 'all devices' : undefined;
  return [...parts, ...target, everything].filter((part) => part !== undefined).join(' ');
}
