import { useAddress } from '../../address/use-address.ts';
import { Choices } from '../../parts/choices/choices.tsx';
import { shorten } from '../../parts/text/truncate.ts';
import { visible } from '../../parts/text/visible.ts';
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
    <Choices
      label="Which differences to list"
      value={address.only ?? ''}
      onChange={(only) => refine({ ...compareAddress(...address.who), ...(only === '' ? {} : { only }) })}
      choices={[
        { value: '', label: 'All differences', count: comparison.different },
        ...comparison.people.map(({ key, name }) => ({
          value: key,
          label: `Only ${visible(shorten(name, 24))}`,
          count: alone(key),
        })),
      ]}
    />
  );
}
