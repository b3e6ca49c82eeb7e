import type { Point } from './point.ts';

/** Control points as Cytoscape takes them: along the straight line between the ends, and to the side of it. */
export interface Bend {
  readonly weights: readonly number[];
  readonly distances: readonly number[];
}

export function bendOf(from: Point, to: Point, points: readonly Point[]): Bend {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  return {
    weights: points.map((point) => ((point.x - from.x) * dx + (point.y - from.y) * dy) / (length * length)),
    distances: points.map((point) => ((point.y - from.y) * dx - (point.x - from.x) * dy) / length),
  };
}
