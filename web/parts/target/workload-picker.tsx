import { Select } from '@mantine/core';
import type { WorkloadCode } from '../../api/vocabulary.ts';
import { Icon } from '../icon/icon.tsx';
import { type TargetPart, without } from './part.ts';
import { isWorkloadCode, useWorkloads } from './use-workloads.ts';

type Props = TargetPart & { readonly workloads: readonly WorkloadCode[] };

/** A workload of those that the action can be asked about; only Endpoint has devices. */
export function WorkloadPicker({ workloads, on, onChange }: Props) {
  const hasDevice = on.device !== undefined || on.deviceGroup !== undefined;
  const choices = useWorkloads().filter(
    ({ value }) =>
      value === on.workload || (workloads.includes(value) && (!hasDevice || value === 'MDE' || value === 'MDVM')),
  );
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
      data={choices}
      value={on.workload ?? null}
      onChange={(value) =>
        onChange({ ...without(on, 'workload'), ...(value !== null && isWorkloadCode(value) && { workload: value }) })
      }
    />
  );
}
