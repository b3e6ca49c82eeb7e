import { type Around, nothingAround } from '../../address/around.ts';
import { useAddress } from '../../address/use-address.ts';
import { addressOfItem } from '../../parts/facts/address-of-item.ts';
import { useAnnounce } from '../../parts/feedback/announcer.tsx';
import { nameOf } from '../details/item-name.ts';
import type { PictureNode } from '../picture-fragment.ts';
import { mostNodes } from './around-document.ts';
import { nodeOfFan, type ShownAround } from './shown-around.ts';

/** What a reader can do with a node of the neighbourhood. */
export interface AroundActions {
  readonly select: (key: string | undefined) => void;
  readonly expand: (node: PictureNode) => void;
  readonly collapse: (node: PictureNode) => void;
  readonly hide: (node: PictureNode) => void;
  readonly more: (fan: string) => void;
  readonly reset: () => void;
  readonly openPage: (node: PictureNode) => void;
}

interface Inputs {
  readonly around: Around;
  readonly shown: ShownAround | undefined;
  /** The ids of the nodes that would be open in another state. */
  readonly openIn: (around: Around) => ReadonlySet<string>;
  readonly onChange: (around: Around) => void;
}

export function useAroundActions({ around, shown, openIn, onChange }: Inputs): AroundActions {
  const announce = useAnnounce();
  const { open } = useAddress();
  const { selected: _selected, ...unselected } = around;
  const isCentre = (node: PictureNode) => node.key === shown?.centre.key;
  const said = (node: PictureNode, what: string) =>
    announce(`${shown ? nameOf(shown.picture, node.key).text : node.name} ${what}`);
  /** What is not reached any more is closed too, so that the address names nothing in vain. */
  const change = (next: Around) => {
    const still = openIn(next);
    onChange({
      ...next,
      expanded: next.expanded.filter((id) => still.has(id)),
      more: next.more.filter((fan) => still.has(nodeOfFan(fan))),
    });
  };
  return {
    select: (key) => onChange(key === undefined ? unselected : { ...around, selected: key }),
    expand: (node) => {
      const { id } = node.reference;
      if (isCentre(node) || around.expanded.includes(id)) return;
      if (around.expanded.length + 1 >= mostNodes) {
        announce(`No more than ${mostNodes - 1} nodes can be expanded at once`);
        return;
      }
      onChange({ ...around, expanded: [...around.expanded, id] });
      said(node, 'expanded');
    },
    collapse: (node) => {
      if (!around.expanded.includes(node.reference.id)) return;
      change({ ...around, expanded: around.expanded.filter((id) => id !== node.reference.id) });
      said(node, 'collapsed');
    },
    hide: (node) => {
      if (isCentre(node)) return;
      change({ ...unselected, hidden: [...new Set([...around.hidden, node.reference.id])] });
      said(node, 'hidden');
    },
    more: (fan) => onChange({ ...around, more: [...new Set([...around.more, fan])] }),
    reset: () => {
      onChange(nothingAround);
      announce('Only the direct neighbours are shown');
    },
    openPage: ({ kind, reference }) => open(addressOfItem({ kind, key: reference.key, id: reference.id })),
  };
}
