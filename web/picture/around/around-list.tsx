import { useRef } from 'react';
import { kinds } from '../../parts/kind/kind.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { inSentence } from '../../parts/text/case.ts';
import { Name } from '../../parts/text/name.tsx';
import { visible } from '../../parts/text/visible.ts';
import type { PictureNode } from '../picture-fragment.ts';
import type { MenuAt } from './around-menu.tsx';
import { AroundRow } from './around-row.tsx';
import { type OpenNode, restText, type ShownAround, type ShownFan } from './shown-around.ts';
import type { AroundActions } from './use-around-actions.ts';

interface Props {
  readonly shown: ShownAround;
  readonly selected: string | undefined;
  readonly hiddenCount: number;
  /** Whether anything else is shown than the node and its first neighbours. */
  readonly isChanged: boolean;
  readonly isOpen: (node: PictureNode) => boolean;
  readonly actions: AroundActions;
  readonly onHover: (key: string | undefined) => void;
  readonly onMenu: (at: MenuAt) => void;
}

/** The picture in words: every node that is open, with its links by kind. */
export function AroundList(props: Props) {
  const { shown, hiddenCount, isChanged, actions } = props;
  const list = useRef<HTMLElement>(null);
  return (
    <section ref={list} className="card around-list" aria-label="Neighbours" tabIndex={-1}>
      {shown.open.map((open) => (
        <OpenSection key={open.node.key} open={open} {...props} />
      ))}
      {isChanged && (
        <p className="around-reset">
          {hiddenCount > 0 && <span className="faint">{hiddenCount} hidden </span>}
          <button
            type="button"
            className="plain-button more-button"
            onClick={() => {
              actions.reset();
              list.current?.focus();
            }}
          >
            Reset
          </button>
        </p>
      )}
    </section>
  );
}

function OpenSection({ open: { node, fans }, ...props }: Props & { readonly open: OpenNode }) {
  return (
    <section aria-label={visible(node.name)}>
      <h3>
        <KindMark kind={node.kind} size={14} /> <Name text={node.name} most={60} />
      </h3>
      {fans.length === 0 && <p className="faint">Nothing is linked with it.</p>}
      {fans.map((fan) => (
        <Fan key={fan.key} {...props} fan={fan} />
      ))}
    </section>
  );
}

type FanProps = Props & { readonly fan: ShownFan };

function Fan({ fan: shown, selected, isOpen, actions, onHover, onMenu }: FanProps) {
  const { fan, neighbours, rest, hasMore } = shown;
  const { word, plural } = kinds[fan.neighbours];
  const what = inSentence(fan.total === 1 ? word : plural);
  return (
    <div>
      <h4 className="faint">
        {fan.direction === 'IN'
          ? `${fan.total.toLocaleString('en')} ${what} → ${fan.label}`
          : `${fan.label} → ${fan.total.toLocaleString('en')} ${what}`}
      </h4>
      <ul>
        {neighbours.map(({ node, edge }) => (
          <AroundRow
            key={edge.key}
            node={node}
            edge={edge}
            isSelected={node.key === selected}
            isOpen={isOpen(node)}
            actions={actions}
            onHover={onHover}
            onMenu={onMenu}
          />
        ))}
      </ul>
      {rest > 0 && hasMore && (
        <button type="button" className="plain-button more-button" onClick={() => actions.more(shown.key)}>
          {restText(shown)}
        </button>
      )}
      {rest > 0 && !hasMore && <p className="faint">{restText(shown)}: its own list on this node’s page has them.</p>}
    </div>
  );
}
