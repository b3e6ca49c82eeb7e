import { MultiSelect } from '@mantine/core';
import { type WorkloadCode, workloadCodes } from '../../api/vocabulary.ts';
import { type TargetPart, without } from './part.ts';
import { useWorkloads } from './use-workloads.ts';

type Props = TargetPart & { readonly workloads: readonly WorkloadCode[] };

/** The products of an incident: all of them must hold. */
export function WorkloadsPicker({ workloads, on, onChange }: Props) {
  const choices = useWorkloads().filter(({ value }) => workloads.includes(value));
  return (
    <MultiSelect
      className="target-control-wide"
      size="xs"
      aria-label="Workloads of the incident"
      placeholder={on.workloads ? '' : 'workloads of the incident'}
      comboboxProps={{ withinPortal: false }}
      data={choices}
      value={[...(on.workloads ?? [])]}
      onChange={(values) => {
        const chosen = workloadCodes.filter((code) => values.includes(code));
        onChange({ ...without(on, 'workloads'), ...(chosen.length > 0 && { workloads: chosen }) });
      }}
    />
  );
}
