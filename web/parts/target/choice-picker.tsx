import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { NodeKind } from '../../api/vocabulary.ts';
import { Icon } from '../icon/icon.tsx';
import type { IconName } from '../icon/paths.ts';
import { useListSaid } from '../lists/use-list-said.ts';
import { Name } from '../text/name.tsx';
import { visible } from '../text/visible.ts';
import { type Choice, useChoices } from './use-choices.ts';

interface Props {
  /** What is searched for. */
  readonly kinds: readonly NodeKind[];
  readonly label: string;
  readonly empty: string;
  readonly icon: IconName;
  /** Offered before anything is typed. */
  readonly first: readonly Choice[];
  /** There are more than those. */
  readonly hasMore: boolean;
  readonly value: string | undefined;
  /** How the value is called, where it may not be among the first ones. */
  readonly valueName?: string | undefined;
  readonly onChange: (key: string | undefined, choice?: Choice) => void;
}

/** Picks one thing by name; typing searches, an empty field means "any". */
export function ChoicePicker({ kinds, label, empty, icon, first, hasMore, value, valueName, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string>();
  const { choices: found, more, isLoading } = useChoices(kinds, text ?? '');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setText(undefined);
    },
  });
  const isTyped = (text ?? '').trim() !== '';
  const choices = isTyped ? found : first;
  const left = isTyped ? more : hasMore ? `The first ${first.length}` : undefined;
  useListSaid(combobox.dropdownOpened, choices.length > 0);
  const current = valueName ?? first.find((choice) => choice.key === value)?.name ?? value ?? '';
  // Whoever goes on typing after a choice replaces it, as when the field was entered.
  useEffect(() => {
    if (document.activeElement === input.current) input.current?.select();
  }, [current]);
  const choose = (key: string) => {
    onChange(
      key,
      choices.find((choice) => choice.key === key),
    );
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false} width={280} position="bottom-start">
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          role="combobox"
          className="target-control"
          size="xs"
          aria-label={label}
          placeholder={empty}
          leftSection={<Icon name={icon} size={14} />}
          rightSection={
            value === undefined ? null : (
              <CloseButton
                size="xs"
                aria-label={`Clear the ${label.toLowerCase()}`}
                onClick={() => onChange(undefined)}
              />
            )
          }
          rightSectionPointerEvents="all"
          value={text ?? visible(current)}
          maxLength={256}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => event.key === 'Enter' && !combobox.dropdownOpened && combobox.openDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {choices.map((choice) => (
            <Combobox.Option key={choice.key} value={choice.key} className="search-hit" active={choice.key === value}>
              <span className="search-hit-text">
                <Name text={choice.name} most={50} />
                {choice.detail && (
                  <span className="faint">
                    <Name text={choice.detail} most={50} />
                  </span>
                )}
              </span>
            </Combobox.Option>
          ))}
          {choices.length === 0 && <Combobox.Empty>{isLoading ? 'Searching…' : 'No matches'}</Combobox.Empty>}
        </Combobox.Options>
        {left !== undefined && <Combobox.Footer>{left} shown. Type to find others.</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  );
}
