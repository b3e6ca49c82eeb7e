import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import type { Decision } from '../answer-document.ts';
import { completeWays, waysInWords } from '../ways.ts';
import { LeafSection } from './leaf-section.tsx';
import type { RouteListProps } from './route-list-props.ts';
import './routes-pane.css';

type Props = RouteListProps & { readonly decision: Decision };

/** Every route in words: all that the picture shows can be read and reached here. */
export function RoutesPane({ decision, ...rest }: Props) {
  const announce = useAnnounce();
  const pane = useRef<HTMLElement>(null);
  const { leaves } = decision.routes;
  const met = leaves.filter((leaf) => leaf.verdict === 'ALLOW' || leaf.verdict === 'CONDITIONAL').length;
  const isOpen = decision.verdict === 'DENY' || decision.verdict === 'UNKNOWN';
  const areAlternatives = decision.graph.gates.some(({ operator }) => operator === 'OR');
  const { chosen } = rest;
  useEffect(() => {
    if (!chosen) return;
    const leaf = leaves[chosen.leaf];
    const list = chosen.kind === 'route' ? leaf?.routes : leaf?.misses;
    const chosenRoute = list?.[chosen.index];
    if (!leaf || !chosenRoute) return;
    announce(
      `${chosen.kind === 'route' ? 'Route' : 'Near miss'} ${chosen.index + 1} of ${list?.length} to ${leaf.title} selected`,
    );
    pane.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, leaves, announce]);
  return (
    <section className="card routes-pane" aria-labelledby="routes-title" ref={pane} id="routes">
      <h2 id="routes-title" className="card-title">
        {isOpen ? 'Requirements' : 'Routes'}
        <span className="chip" title={isOpen ? undefined : waysInWords(decision)}>
          {isOpen ? `${met} of ${leaves.length} met` : completeWays(decision)}
        </span>
      </h2>
      {isOpen && areAlternatives && (
        <p className="soft">Not all of these are needed: where the picture shows OR, one is enough.</p>
      )}
      {leaves.length === 0 && <p className="soft">{isOpen ? 'No assignment comes close.' : 'No route is needed.'}</p>}
      {leaves.map((leaf, index) => (
        <LeafSection key={`${leaf.title} ${index + 1}`} leaf={leaf} leafIndex={index} {...rest} />
      ))}
    </section>
  );
}
