import { Select } from '@mantine/core';
import { type NodeKind, workloadCodes } from '../../api/vocabulary.ts';
import type { IconName } from '../../parts/icon/paths.ts';
import { ChoicePicker } from '../../parts/target/choice-picker.tsx';
import { workloadNames } from '../../parts/text/product-name.ts';
import type { FieldKind } from './change-kinds.ts';
import { systemChoices } from './systems.ts';

interface Props {
  readonly label: string;
  readonly of: FieldKind;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

interface Searched {
  readonly kinds: readonly NodeKind[];
  readonly icon: IconName;
}

const people: readonly NodeKind[] = ['USER', 'SERVICE_PRINCIPAL', 'FOREIGN_PRINCIPAL'];
const searched: Readonly<Record<Exclude<FieldKind, 'workload' | 'system'>, Searched>> = {
  user: { kinds: ['USER'], icon: 'person' },
  principal: { kinds: [...people, 'GROUP'], icon: 'person' },
  group: { kinds: ['GROUP'], icon: 'group' },
  entraRole: { kinds: ['ENTRA_ROLE'], icon: 'crown' },
  customRole: { kinds: ['UNIFIED_ROLE'], icon: 'shield' },
};
const workloadChoices = workloadCodes.map((code) => ({ value: code, label: workloadNames[code] }));

/** One part of a change: short lists are chosen from, everything else is searched for by name. */
export function ChangeField({ label, of, value, onChange }: Props) {
  if (of === 'workload' || of === 'system') {
    return (
      <Select
        size="xs"
        aria-label={label}
        placeholder={label}
        className="change-choice"
        data={of === 'workload' ? workloadChoices : systemChoices}
        value={value ?? null}
        onChange={(chosen) => onChange(chosen ?? undefined)}
      />
    );
  }
  const { kinds, icon } = searched[of];
  return (
    <ChoicePicker
      kinds={kinds}
      label={label}
      empty={label}
      icon={icon}
      first={[]}
      hasMore={false}
      value={value}
      onChange={onChange}
    />
  );
}
