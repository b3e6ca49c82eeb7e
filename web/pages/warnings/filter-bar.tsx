import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { Choices } from '../../parts/choices/choices.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { visible } from '../../parts/text/visible.ts';
import { type WarningShow, type WarningsAddress, warningShows } from './address.ts';
import type { Kind } from './warnings-document.ts';

const typingPauseMs = 200;
const words: Readonly<Record<WarningShow, string>> = {
  open: 'Open',
  accepted: 'Accepted',
  all: 'All',
  gone: 'No longer found',
};

interface Props {
  readonly address: WarningsAddress;
  readonly kinds: readonly Kind[];
  readonly counts: Readonly<Record<WarningShow, number>>;
}

/** Which warnings are listed: by what was said of them, by kind and by text. */
export function FilterBar({ address, kinds, counts }: Props) {
  const { refine } = useAddress();
  const [text, setText] = useState(address.text);
  const [typed] = useDebouncedValue(text, typingPauseMs);
  useEffect(() => {
    if (typed !== address.text) refine({ ...address, text: typed });
  }, [typed]);
  const kind = kinds.find(({ id }) => id === address.kind);
  const withoutKind = () => {
    const { kind: _, ...rest } = address;
    refine(rest);
  };
  return (
    <div className="warnings-bar">
      <Choices
        label="Which warnings to list"
        value={address.show}
        onChange={(show) => refine({ ...address, show })}
        choices={warningShows.map((show) => ({ value: show, label: words[show], count: counts[show] }))}
      />
      {address.show !== 'gone' && (
        <TextInput
          className="warnings-text"
          aria-label="Filter: warnings"
          placeholder="Part of a warning, a name or an id…"
          leftSection={<Icon name="search" size={14} />}
          rightSection={
            text === '' ? null : <CloseButton size="sm" aria-label="Clear the filter" onClick={() => setText('')} />
          }
          value={text}
          maxLength={256}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {address.kind !== undefined && address.show !== 'gone' && (
        <p className="warnings-only">
          Only: {visible(kind?.meaning ?? address.kind)}{' '}
          <button type="button" className="plain-button warnings-every" onClick={withoutKind}>
            Show every kind
          </button>
        </p>
      )}
    </div>
  );
}
