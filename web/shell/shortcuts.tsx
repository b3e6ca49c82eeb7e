import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { loadedLater } from '../parts/feedback/loaded-later.tsx';
import { Icon } from '../parts/icon/icon.tsx';
import { useKeys } from '../parts/keys/use-keys.ts';

const ShortcutSheet = loadedLater(async () => (await import('../parts/keys/shortcut-sheet.tsx')).ShortcutSheet, null);

/** Opens the sheet of shortcuts, by its button or by "?". */
export function Shortcuts() {
  const [isOpen, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true) });
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => setOpen(true)}
      >
        <Icon name="keyboard" size={18} />
      </ActionIcon>
      {isOpen && <ShortcutSheet onClose={() => setOpen(false)} />}
    </>
  );
}
