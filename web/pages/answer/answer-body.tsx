import { useMemo, useRef, useState } from 'react';
import type { Change } from '../../address/change.ts';
import { useAddress } from '../../address/use-address.ts';
import { useKeys } from '../../parts/keys/use-keys.ts';
import { highlightItem } from '../../picture/highlight.ts';
import { PicturePane } from '../../picture/picture-later.tsx';
import { useSelection } from '../../picture/use-selection.ts';
import type { AnswerAddress, RouteChoice } from './address.ts';
import type { Decision } from './answer-document.ts';
import { DetailsPane } from './details/details-pane.tsx';
import { pictureLabel } from './picture-label.ts';
import { highlightRoute } from './routes/highlight-route.ts';
import { nextRoute } from './routes/next-route.ts';
import type { Hovered } from './routes/route-list-props.ts';
import { RoutesPane } from './routes/routes-pane.tsx';
import './answer-body.css';

interface Props {
  readonly decision: Decision;
  readonly address: AnswerAddress;
  /** Everything that the answer assumes. */
  readonly changes: readonly Change[];
}

/** The routes, their picture and the details of what is selected, in step with each other. */
export function AnswerBody({ decision, address, changes }: Props) {
  const { refine } = useAddress();
  const [hovered, setHovered] = useState<Hovered>();
  const pinned = useRef(address.route);
  if (!isSameRoute(pinned.current, address.route)) pinned.current = address.route;
  const route = pinned.current;
  const followed = useMemo(() => (route ? highlightRoute(decision, route) : undefined), [decision, route]);
  const highlight = useMemo(() => {
    if (hovered) {
      return 'item' in hovered ? highlightItem(decision.graph, hovered.item) : highlightRoute(decision, hovered.route);
    }
    if (followed) return followed;
    return address.item === undefined ? undefined : highlightItem(decision.graph, address.item);
  }, [decision, hovered, followed, address.item]);
  const select = (item: string | undefined) => {
    const { item: _item, ...rest } = address;
    refine(item === undefined ? rest : { ...rest, item });
  };
  useSelection(decision.graph, address.item);
  const pin = (chosen: RouteChoice) => {
    const { route: current, item: _item, ...rest } = address;
    refine(isSameRoute(current, chosen) ? rest : { ...rest, route: chosen });
  };
  const unpin = () => {
    const { route: _route, ...rest } = address;
    refine(rest);
  };
  const step = (by: 1 | -1) => {
    const next = nextRoute(decision.routes.leaves, address.route, by);
    if (next) pin(next);
  };
  useKeys({
    Escape: address.item !== undefined ? () => select(undefined) : address.route && unpin,
    ']': () => step(1),
    '[': () => step(-1),
  });
  return (
    <div className={address.isWide ? 'answer-body answer-body-wide' : 'answer-body'}>
      <RoutesPane
        decision={decision}
        chosen={address.route}
        hovered={hovered}
        selected={address.item}
        onHover={setHovered}
        onPin={pin}
        onSelect={select}
      />
      <PicturePane
        picture={decision.graph}
        label={pictureLabel(decision)}
        subject="This answer"
        verdict={decision.verdict}
        highlight={highlight}
        followed={followed}
        selected={address.item}
        isWide={address.isWide}
        onHover={(item) => setHovered(item === undefined ? undefined : { item })}
        onSelect={select}
        onWiden={() => refine({ ...address, isWide: !address.isWide })}
      />
      <DetailsPane decision={decision} address={address} changes={changes} onSelect={select} />
    </div>
  );
}

function isSameRoute(a: RouteChoice | undefined, b: RouteChoice | undefined): boolean {
  return a?.kind === b?.kind && a?.leaf === b?.leaf && a?.index === b?.index;
}
