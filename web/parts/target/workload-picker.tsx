import { Select } from '@mantine/core';
import { Icon } from '../icon/icon.tsx';
import { type TargetPart, without } from './part.ts';
import { isWorkloadCode, useWorkloads } from './use-workloads.ts';

export function WorkloadPicker({ on, onChange }: TargetPart) {
  const workloads = useWorkloads();
  return (
    <Select
      className="target-control target-control-named"
      size="xs"
      aria-label="Workload"
      placeholder="at least one workload"
      leftSection={<Icon name="layers" size={14} />}
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the workload' }}
      comboboxProps={{ withinPortal: false, width: 340, position: 'bottom-start' }}
      data={workloads}
      value={on.workload ?? null}
      onChange={(value) =>
        onChange({ ...without(on, 'workload'), ...(value !== null && isWorkloadCode(value) && { workload: value }) })
      }
    />
  );
}
