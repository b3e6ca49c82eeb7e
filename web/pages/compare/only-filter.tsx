import { SegmentedControl } from '@mantine/core';
import { useAddress } from '../../address/use-address.ts';
import { shorten } from '../../parts/text/truncate.ts';
import { type CompareAddress, compareAddress } from './address.ts';
import type { Comparison } from './compare-document.ts';

interface Props {
  readonly comparison: Comparison;
  readonly address: CompareAddress;
}

/** Everything that differs, or what one of those who are compared can do alone. */
export function OnlyFilter({ comparison, address }: Props) {
  const { refine } = useAddress();
  const alone = (key: string) => comparison.rows.filter(({ only }) => only.some((person) => person.key === key)).length;
  return (
    <SegmentedControl
      className="only-filter"
      aria-label="Which differences to list"
      size="xs"
      value={address.only ?? ''}
      onChange={(only) => refine({ ...compareAddress(...address.who), ...(only === '' ? {} : { only }) })}
      data={[
        { value: '', label: `All · ${comparison.different}` },
        ...comparison.people.map(({ key, name }) => ({
          value: key,
          label: `Only ${shorten(name, 24)} · ${alone(key)}`,
        })),
      ]}
    />
  );
}
