import { useMemo, useState } from 'react';
import { AddressLink } from '../../address/address-link.tsx';
import type { Around } from '../../address/around.ts';
import { addressOfItem } from '../../parts/facts/address-of-item.ts';
import { useKeys } from '../../parts/keys/use-keys.ts';
import { visible } from '../../parts/text/visible.ts';
import { EdgeDetails } from '../details/edge-details.tsx';
import { NodeDetails } from '../details/node-details.tsx';
import { highlightItem } from '../highlight.ts';
import type { PictureNode } from '../picture-fragment.ts';
import { PicturePane } from '../picture-later.tsx';
import { pictureSummary } from '../picture-summary.ts';
import { useSelection } from '../use-selection.ts';
import { AroundList } from './around-list.tsx';
import { AroundMenu, type MenuAt } from './around-menu.tsx';
import { heightFor } from './height-for.ts';
import type { ShownAround } from './shown-around.ts';
import type { AroundActions } from './use-around-actions.ts';
import { useAroundKeys } from './use-around-keys.ts';

interface Props {
  readonly around: Around;
  readonly shown: ShownAround;
  readonly actions: AroundActions;
}

const nothing: ReadonlySet<string> = new Set();

/** List, picture and details of a neighbourhood, in step with each other. */
export function AroundBody({ around, shown, actions }: Props) {
  const { picture, centre, rests, open } = shown;
  const [hovered, setHovered] = useState<string>();
  const [menu, setMenu] = useState<MenuAt>();
  const nodeOf = (key: string | undefined) => picture.nodes.find((one) => one.key === key && !rests.has(one.key));
  const node = nodeOf(around.selected);
  const edge = picture.edges.find((one) => one.key === around.selected);
  const selected = node || edge ? around.selected : undefined;
  const marked = hovered ?? selected;
  const highlight = useMemo(
    () => (marked === undefined ? undefined : highlightItem(picture, marked)),
    [picture, marked],
  );
  // What is open and what stands for the rest have boxes of their own where others share one.
  const followed = useMemo(() => {
    const nodes = new Set([...open.map((one) => one.node.key), ...rests]);
    return { nodes, edges: nothing, alsoNodes: nothing, alsoEdges: nothing };
  }, [open, rests]);
  useSelection(picture, selected);
  useKeys({ Escape: selected === undefined ? undefined : () => actions.select(undefined) });
  const isOpen = (one: PictureNode) => open.some((other) => other.node.key === one.key);
  const choose = (key: string | undefined) =>
    key !== undefined && rests.has(key) ? actions.more(key) : actions.select(key);
  const { ref, onKeyDown } = useAroundKeys({ nodeOf, selected, actions, onMenu: setMenu });
  const style = { '--around-height': `${heightFor(picture)}px` } as object;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div ref={ref} className="around-body" style={style} onKeyDown={onKeyDown}>
      <AroundList
        shown={shown}
        selected={selected}
        hiddenCount={around.hidden.length}
        isChanged={around.expanded.length + around.more.length + around.hidden.length > 0}
        isOpen={isOpen}
        actions={actions}
        onHover={setHovered}
        onMenu={setMenu}
      />
      <PicturePane
        picture={picture}
        subject="This neighbourhood"
        label={`Picture of ${visible(centre.name)}, what leads to it and where it leads: ${pictureSummary(picture)} The list beside it says the same in words.`}
        highlight={highlight}
        followed={followed}
        selected={selected}
        centre={centre.key}
        rests={rests}
        onHover={setHovered}
        onSelect={choose}
        onOpen={(key) => {
          const target = nodeOf(key);
          if (target && target !== centre) actions.openPage(target);
        }}
        onMenu={(key, place) => {
          const target = nodeOf(key);
          if (target) setMenu({ node: target, place, opener: undefined });
        }}
      />
      {selected !== undefined && (
        <aside className="card around-details" aria-label="Details">
          {node && <NodeDetails node={node} picture={picture} onSelect={choose} />}
          {node && node !== centre && (
            <AddressLink to={addressOfItem({ kind: node.kind, key: node.reference.key, id: node.reference.id })}>
              Open its page
            </AddressLink>
          )}
          {edge && <EdgeDetails edge={edge} picture={picture} onSelect={choose} />}
        </aside>
      )}
      {menu && (
        <AroundMenu
          at={menu}
          isCentre={menu.node.key === centre.key}
          isOpen={isOpen(menu.node)}
          actions={actions}
          onClose={() => setMenu(undefined)}
        />
      )}
    </div>
  );
}
