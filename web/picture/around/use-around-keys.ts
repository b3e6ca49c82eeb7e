import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PictureNode } from '../picture-fragment.ts';
import type { MenuAt } from './around-menu.tsx';
import type { AroundActions } from './use-around-actions.ts';

interface Inputs {
  readonly nodeOf: (key: string | undefined) => PictureNode | undefined;
  readonly selected: string | undefined;
  readonly actions: AroundActions;
  readonly onMenu: (at: MenuAt) => void;
}

const rows = '[data-node]';

/** Letters and the key of the menu act on the row that has the focus, else on what is selected. A row that goes leaves the focus to the next one. */
export function useAroundKeys({ nodeOf, selected, actions, onMenu }: Inputs) {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef(-1);
  useEffect(() => {
    const buttons = [...(ref.current?.querySelectorAll<HTMLElement>(rows) ?? [])];
    const isLost = focused.current >= 0 && document.activeElement === document.body;
    if (isLost) buttons[Math.min(focused.current, buttons.length - 1)]?.focus();
    focused.current = -1;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('[role="menu"]')) return;
    const row = event.target.closest<HTMLElement>(rows);
    const node = nodeOf(row?.dataset['node'] ?? selected);
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const run = isMenu ? undefined : runOf(event, actions, node);
    if (!run && !(isMenu && node)) return;
    event.preventDefault();
    focused.current = row ? [...(ref.current?.querySelectorAll(rows) ?? [])].indexOf(row) : -1;
    run?.();
    const opener = event.target;
    // A menu that opens while a key is still on its way takes that key for its own and closes.
    if (isMenu && node) setTimeout(() => onMenu({ node, place: below(opener), opener }));
  };
  return { ref, onKeyDown };
}

function runOf(event: KeyboardEvent, actions: AroundActions, node: PictureNode | undefined) {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'r') return actions.reset;
  if (!node) return undefined;
  if (key === 'e') return () => actions.expand(node);
  if (key === 'c') return () => actions.collapse(node);
  return key === 'h' ? () => actions.hide(node) : undefined;
}

/** Where a menu opens for a button. */
export function below(element: Element) {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom };
}
