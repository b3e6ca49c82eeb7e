import { useState } from 'react';

const atFirst = 5;

/** The beginning of a list, and what leads to the rest of it; nothing is left out without a word. */
export function useShortList<Item>(items: readonly Item[], total: number, onMore?: () => void) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? items : items.slice(0, atFirst);
  const toggle = () => {
    if (!isOpen) onMore?.();
    setOpen(!isOpen);
  };
  const more = total > atFirst && (
    <>
      {isOpen && items.length < total && (
        <p className="faint">
          The first {items.length.toLocaleString('en')} of {total.toLocaleString('en')} are listed; a snapshot keeps at
          most 500. <code>whycan import --json</code> prints all of them.
        </p>
      )}
      <button type="button" className="plain-button more-button" aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? 'Show fewer' : `Show ${(total - shown.length).toLocaleString('en')} more`}
      </button>
    </>
  );
  return { shown, more };
}
