import { useEffect } from 'react';
import { useAnnounce } from '../parts/feedback/announcer.tsx';
import { nameOf } from './details/item-name.ts';
import type { Picture } from './picture-fragment.ts';

/** Says what is selected in list or picture. */
export function useSelection(picture: Pick<Picture, 'nodes' | 'edges' | 'gates'>, item: string | undefined): void {
  const announce = useAnnounce();
  const edge = picture.edges.find((one) => one.key === item);
  const text =
    item === undefined
      ? ''
      : edge
        ? `${nameOf(picture, edge.source).text} ${edge.label} ${nameOf(picture, edge.target).text}`
        : nameOf(picture, item).text;
  useEffect(() => {
    if (text !== '') announce(`Selected: ${text}`);
  }, [text, announce]);
}
