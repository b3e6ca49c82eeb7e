import type { Point } from './point.ts';
import { tracesNear } from './traces-near.ts';
import type { PlacedBox } from './way.ts';

export interface Label {
  readonly key: string;
  readonly width: number;
  /** The link that it belongs to, as it is drawn. */
  readonly trace: readonly Point[];
}

export const labelHeight = 15;
const fractions = [0.5, 0.55, 0.45, 0.6, 0.4, 0.65, 0.35, 0.7, 0.3, 0.75, 0.25, 0.8, 0.2];
/** On the line, above it, below it. */
const sides = [0, -10, 11];

/** Where the labels of links stand: on or beside their own line, on no box, on no other label, and on few other lines. */
export function placeLabels(
  labels: readonly Label[],
  boxes: readonly PlacedBox[],
  traces: readonly (readonly Point[])[],
): Map<string, Point> {
  const places = new Map<string, Point>();
  const taken = [...boxes];
  const near = tracesNear(traces);
  const shortestFirst = labels
    .map((label) => ({ label, length: lengthOf(label.trace) }))
    .sort((a, b) => a.length - b.length);
  for (const { label, length } of shortestFirst) {
    let best: PlacedBox | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidatesFor(label, length)) {
      if (candidate.cost >= least) continue;
      const hits = taken.reduce((sum, box) => sum + hit(candidate.box, box), 0);
      const cost = candidate.cost + hits;
      if (cost >= least) continue;
      const withCrossed = cost + near(candidate.box, label.trace) * 30;
      if (withCrossed < least) [least, best] = [withCrossed, candidate.box];
    }
    if (!best) continue;
    places.set(label.key, best.centre);
    taken.push(best);
  }
  return places;
}

function candidatesFor({ width, trace }: Label, length: number): { box: PlacedBox; cost: number }[] {
  return fractions.flatMap((fraction) => {
    const { point, slope } = pointAt(trace, length * fraction);
    return sides.map((side) => {
      const centre = { x: point.x, y: point.y + side };
      const cost = Math.abs(fraction - 0.5) * 40 + costOf(side, slope);
      return { box: { centre, width, height: labelHeight }, cost };
    });
  });
}

/** A label on a level line would hide it, and one beside a steep line would not seem to belong to it; bends are worse. */
function costOf(side: number, slope: number): number {
  if (slope < 0.12) return side === 0 ? 40 : side > 0 ? 6 : 0;
  if (slope < 2) return side === 0 ? 25 : 20;
  return side === 0 ? 0 : 60;
}

function lengthOf(trace: readonly Point[]): number {
  return trace.reduce((sum, point, index) => {
    const before = trace[index - 1];
    return before ? sum + Math.hypot(point.x - before.x, point.y - before.y) : sum;
  }, 0);
}

function pointAt(trace: readonly Point[], distance: number): { point: Point; slope: number } {
  let left = distance;
  for (const [index, end] of trace.entries()) {
    const start = trace[index - 1];
    if (!start) continue;
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    if (left <= length && length > 0) {
      const t = left / length;
      const point = { x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t };
      return { point, slope: Math.abs(end.y - start.y) / Math.max(0.001, Math.abs(end.x - start.x)) };
    }
    left -= length;
  }
  return { point: trace.at(-1) ?? { x: 0, y: 0 }, slope: 0 };
}

/** The price of hiding a piece of a box or of another label: worse than any place that hides nothing. */
function hit(a: PlacedBox, b: PlacedBox): number {
  const across = (a.width + b.width) / 2 - Math.abs(a.centre.x - b.centre.x);
  const down = (a.height + b.height) / 2 - Math.abs(a.centre.y - b.centre.y);
  return across > 0 && down > 0 ? 500 + across * down * 5 : 0;
}
