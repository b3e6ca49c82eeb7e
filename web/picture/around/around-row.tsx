import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { isKindWord } from '../../parts/kind/kind-word.ts';
import { Name } from '../../parts/text/name.tsx';
import { visible } from '../../parts/text/visible.ts';
import { nameOf } from '../details/item-name.ts';
import type { PictureEdge, PictureNode } from '../picture-fragment.ts';
import type { MenuAt } from './around-menu.tsx';
import type { AroundActions } from './use-around-actions.ts';
import { below } from './use-around-keys.ts';

interface Props {
  readonly node: PictureNode;
  readonly edge: PictureEdge;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly actions: AroundActions;
  readonly onHover: (key: string | undefined) => void;
  readonly onMenu: (at: MenuAt) => void;
}

/** One neighbour: a button that selects it, and one for all that can be done with it. */
export function AroundRow({ node, edge, isSelected, isOpen, actions, onHover, onMenu }: Props) {
  const isSpecial = node.kind !== 'LEGACY_ROLE' && !isKindWord(node.detail);
  return (
    <li
      className="around-row"
      data-open={isOpen || undefined}
      onPointerEnter={() => onHover(node.key)}
      onPointerLeave={() => onHover(undefined)}
    >
      <button
        type="button"
        className="plain-button"
        data-node={node.key}
        aria-pressed={isSelected}
        aria-keyshortcuts="E C H R Shift+F10"
        onClick={() => actions.select(isSelected ? undefined : node.key)}
        onDoubleClick={() => actions.openPage(node)}
      >
        <KindMark kind={node.kind} size={14} />
        <span>
          <Name text={node.name} most={60} />
          {isSpecial && <span className="badge">{visible(node.detail)}</span>}
          {edge.label.includes(',') && <span className="badge">narrower scope</span>}
          {isOpen && <span className="badge">expanded</span>}
        </span>
      </button>
      <button
        type="button"
        className="plain-button around-more"
        data-node={node.key}
        aria-haspopup="menu"
        aria-label={`Actions for ${nameOf({ nodes: [node], gates: [], edges: [] }, node.key).text}`}
        onClick={(event) => onMenu({ node, place: below(event.currentTarget), opener: event.currentTarget })}
      >
        ⋯
      </button>
    </li>
  );
}
