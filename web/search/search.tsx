import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { Address } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { Icon } from '../parts/icon/icon.tsx';
import { useKeys } from '../parts/keys/use-keys.ts';
import { useListSaid } from '../parts/lists/use-list-said.ts';
import { addressOf, firstOf } from './hit.ts';
import { SearchHits } from './search-hits.tsx';
import { useHits } from './use-hits.ts';
import './search.css';

const typingPauseMs = 120;

/** The one search of the page: users, groups, roles, actions, devices. "/" and Ctrl+K lead here. */
export function Search() {
  const input = useRef<HTMLInputElement>(null);
  const isWaiting = useRef(false);
  const { address, open: openAddress } = useAddress();
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text.trim(), typingPauseMs);
  const { result, isLoading } = useHits(typed);
  const isStale = isLoading || typed !== text.trim();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const focus = () => {
    input.current?.focus();
    input.current?.select();
  };
  useKeys({ '/': focus });
  // From fields too: whoever types there has no other key for the search.
  useHotkeys([['mod+K', focus]], []);
  useListSaid(combobox.dropdownOpened, result);
  const open = (to: Address | undefined) => {
    if (!to) return;
    isWaiting.current = false;
    setText('');
    combobox.closeDropdown();
    input.current?.blur();
    openAddress(to);
  };
  // Enter may come before the hits of what was typed: then the first of them is opened as soon as they are there.
  useEffect(() => {
    if (isStale) return combobox.resetSelectedOption();
    if (isWaiting.current) open(firstOf(result, typed, address));
    else combobox.selectFirstOption();
  }, [result, isStale]);
  return (
    <div className="search">
      <Combobox
        store={combobox}
        onOptionSubmit={(value) => open(addressOf(result, value, address))}
        withinPortal={false}
        offset={6}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={input}
            role="combobox"
            size="sm"
            aria-label="Search users, groups, roles, actions, devices"
            placeholder="Search, or ask who can…"
            leftSection={<Icon name="search" />}
            rightSection={text === '' ? <Kbd size="xs">/</Kbd> : null}
            value={text}
            maxLength={256}
            onChange={(event) => {
              isWaiting.current = false;
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => text !== '' && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && isStale) isWaiting.current = true;
              if (event.key === 'Escape' && !combobox.dropdownOpened) setText('');
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text.trim() === ''} className="search-dropdown">
          <SearchHits result={result} isLoading={isStale} text={typed} />
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}
