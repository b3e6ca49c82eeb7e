import { useEffect, useRef } from 'react';
import { areKeysOn } from './keys-setting.ts';

/** By the sign that a key writes, whatever keyboard it is on: `f`, `+`, `[`. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Single keys that work everywhere on the page, except where somebody types or a list is open. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const run = latest.current[event.key];
      if (!run || event.defaultPrevented || isTaken(event)) return;
      // Escape is no letter: speech input cannot press it by accident, so it always works.
      if (event.key !== 'Escape' && !areKeysOn()) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function isTaken(event: KeyboardEvent): boolean {
  // Some keyboards write signs such as [ with AltGr, which counts as Ctrl and Alt.
  const hasModifier = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  const { target } = event;
  return (
    hasModifier ||
    (target instanceof Element &&
      target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], dialog') !== null)
  );
}
