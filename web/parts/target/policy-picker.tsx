import { Select } from '@mantine/core';
import { Icon } from '../icon/icon.tsx';
import { type TargetPart, without } from './part.ts';

type Props = TargetPart & { readonly policies: readonly string[] };

/** A threat policy of those that the catalogue knows; without one the question is about the common ones together. */
export function PolicyPicker({ policies, on, onChange }: Props) {
  const isUnknown = on.policy !== undefined && !policies.includes(on.policy);
  return (
    <Select
      className="target-control"
      size="xs"
      aria-label="Threat policy"
      placeholder="all common policies"
      leftSection={<Icon name="shield" size={14} />}
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the threat policy' }}
      comboboxProps={{ withinPortal: false }}
      data={isUnknown ? [...policies, on.policy ?? ''] : [...policies]}
      value={on.policy ?? null}
      onChange={(policy) => onChange({ ...without(on, 'policy'), ...(policy !== null && { policy }) })}
    />
  );
}
