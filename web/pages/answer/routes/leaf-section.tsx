import { useState } from 'react';
import { visible } from '../../../parts/text/visible.ts';
import { VerdictMark } from '../../../parts/verdict/verdict-mark.tsx';
import type { LeafRoutes } from '../answer-document.ts';
import { countText } from '../count-text.ts';
import { MissCard } from './miss-card.tsx';
import { RouteCard } from './route-card.tsx';
import type { RouteListProps } from './route-list-props.ts';

type Props = RouteListProps & { readonly leaf: LeafRoutes; readonly leafIndex: number };

const atFirst = 10;

/** One leaf of the proof: a permission, or the sight of a device group, with every route that leads to it. */
export function LeafSection({ leaf, leafIndex, ...rest }: Props) {
  const isChosenBeyond =
    rest.chosen?.kind === 'route' && rest.chosen.leaf === leafIndex && rest.chosen.index >= atFirst;
  const [isAsked, setAsked] = useState(false);
  const isOpen = isAsked || isChosenBeyond;
  const routes = isOpen ? leaf.routes : leaf.routes.slice(0, atFirst);
  const isCut = leaf.total !== String(leaf.shown);
  return (
    <section className="leaf">
      <h3>
        <VerdictMark verdict={leaf.verdict} look="sign" />
        <bdi>{visible(leaf.title)}</bdi>
      </h3>
      <ol>
        {routes.map((route, index) => (
          <RouteCard
            key={route.edgeKeys.join(' ') || `route ${index + 1}`}
            route={route}
            choice={{ kind: 'route', leaf: leafIndex, index }}
            total={leaf.total}
            {...rest}
          />
        ))}
        {leaf.misses.map((miss, index) => (
          <MissCard
            key={`${miss.reason} ${index + 1}`}
            miss={miss}
            choice={{ kind: 'miss', leaf: leafIndex, index }}
            {...rest}
          />
        ))}
      </ol>
      {leaf.routes.length > atFirst && (
        <button type="button" className="plain-button more-button" onClick={() => setAsked(!isOpen)}>
          {isOpen ? 'Show fewer' : `Show ${leaf.routes.length - atFirst} more`}
        </button>
      )}
      {isCut && (
        <p className="faint">
          {leaf.shown} of {countText(leaf.total)} routes listed. The count and the verdict take all routes into account.
        </p>
      )}
    </section>
  );
}
