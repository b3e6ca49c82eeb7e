import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../address/use-address.ts';
import { Icon } from '../icon/icon.tsx';
import { addressOfHit } from './hit.ts';
import { SearchHits } from './search-hits.tsx';
import { useHits } from './use-hits.ts';
import './search.css';

const typingPauseMs = 120;

/** The one search of the page: people, groups, roles, capabilities, devices. "/" and Ctrl+K lead here. */
export function Search() {
  const input = useRef<HTMLInputElement>(null);
  const { address, open } = useAddress();
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text.trim(), typingPauseMs);
  const { result, isLoading } = useHits(typed);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const focus = () => {
    input.current?.focus();
    input.current?.select();
  };
  useHotkeys([
    ['/', focus],
    ['mod+K', focus],
  ]);
  useEffect(() => {
    combobox.selectFirstOption();
  }, [result]);
  const choose = (value: string) => {
    const hit = result?.hits.find((one) => `${one.kind} ${one.key}` === value);
    if (!hit) return;
    setText('');
    combobox.closeDropdown();
    input.current?.blur();
    open(addressOfHit(hit, address));
  };
  return (
    <div className="search">
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false} offset={6}>
        <Combobox.Target>
          <TextInput
            ref={input}
            size="sm"
            aria-label="Search people, groups, roles, capabilities, devices"
            placeholder="Search people, groups, roles, capabilities, devices…"
            leftSection={<Icon name="search" />}
            rightSection={text === '' ? <Kbd size="xs">/</Kbd> : null}
            value={text}
            maxLength={256}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => text !== '' && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !combobox.dropdownOpened) setText('');
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text.trim() === ''} className="search-dropdown">
          <SearchHits result={result} isLoading={isLoading || typed !== text.trim()} text={typed} />
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}
