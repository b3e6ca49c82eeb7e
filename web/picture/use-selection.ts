import { useEffect, useRef } from 'react';
import { useAnnounce } from '../parts/feedback/announcer.tsx';
import { nameOf } from './details/item-name.ts';
import type { Picture } from './picture-fragment.ts';

/** Says what is selected in list or picture, and lets Escape clear it. */
export function useSelection(
  picture: Pick<Picture, 'nodes' | 'edges' | 'gates'>,
  item: string | undefined,
  onClear: () => void,
): void {
  const announce = useAnnounce();
  const clear = useRef(onClear);
  clear.current = onClear;
  const edge = picture.edges.find((one) => one.key === item);
  const text =
    item === undefined
      ? ''
      : edge
        ? `${nameOf(picture, edge.source).text} ${edge.label} ${nameOf(picture, edge.target).text}`
        : nameOf(picture, item).text;
  useEffect(() => {
    if (text === '') return undefined;
    announce(`Selected: ${text}`);
    const onKey = (event: KeyboardEvent) => {
      // Fields and lists that are open have a use of their own for the key.
      const isTyping = event.target instanceof HTMLInputElement;
      if (event.key === 'Escape' && !event.defaultPrevented && !isTyping) clear.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [text, announce]);
}
