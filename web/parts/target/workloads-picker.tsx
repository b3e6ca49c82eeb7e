import { MultiSelect } from '@mantine/core';
import { workloadCodes } from '../../api/vocabulary.ts';
import { type TargetPart, without } from './part.ts';
import { useWorkloads } from './use-workloads.ts';

/** The products of an incident: all of them must hold. */
export function WorkloadsPicker({ on, onChange }: TargetPart) {
  const workloads = useWorkloads();
  return (
    <MultiSelect
      className="target-control-wide"
      size="xs"
      aria-label="Workloads of the incident"
      placeholder={on.workloads ? '' : 'workloads of the incident'}
      comboboxProps={{ withinPortal: false }}
      data={workloads}
      value={[...(on.workloads ?? [])]}
      onChange={(values) => {
        const chosen = workloadCodes.filter((code) => values.includes(code));
        onChange({ ...without(on, 'workloads'), ...(chosen.length > 0 && { workloads: chosen }) });
      }}
    />
  );
}
