import { visible } from '../../parts/text/visible.ts';
import type { PictureEdge } from '../picture-fragment.ts';

/** `eligible` is not there yet and needs an activation only; `missing` is not there at all. */
export type EdgeLook = 'fact' | 'mapped' | 'logic' | 'eligible' | 'missing';

export function lookOf({ kind, state }: PictureEdge): EdgeLook {
  if (kind === 'ELIGIBLE_FOR') return 'eligible';
  if (state === 'MISSING') return 'missing';
  if (kind === null) return 'logic';
  return kind === 'MAPS_TO' || kind === 'CARRIES_OVER' || kind === 'INCLUDES' ? 'mapped' : 'fact';
}

/** What stands beside the line. */
export function edgeWord(edge: PictureEdge): string {
  return lookOf(edge) === 'eligible' ? 'eligible' : visible(edge.label);
}

/** What is missing between two boxes where one is eligible for the other: activating is all that is needed. */
export function coveredEdges(edges: readonly PictureEdge[]): Set<string> {
  const pairOf = ({ source, target }: PictureEdge) => JSON.stringify([source, target]);
  const eligible = new Set(edges.filter((edge) => lookOf(edge) === 'eligible').map(pairOf));
  return new Set(
    edges.filter((edge) => lookOf(edge) === 'missing' && eligible.has(pairOf(edge))).map((edge) => edge.key),
  );
}
