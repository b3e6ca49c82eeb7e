import type { ColumnSpan } from './lanes.ts';
import type { Point } from './point.ts';
import type { Link } from './ranks.ts';
import type { Slot } from './slots.ts';

/** How a link runs: across the gaps between lanes, straight down or beside its lane, or over the boxes back to an earlier one. */
export interface Course {
  readonly kind: 'across' | 'down' | 'beside' | 'back';
  /** Control points between the two ends. */
  readonly points: readonly Point[];
}

interface Surroundings {
  readonly chain: readonly Slot[] | undefined;
  readonly heights: ReadonlyMap<Slot, number>;
  readonly lanes: readonly Slot[][];
  readonly spans: readonly ColumnSpan[];
}

const bulge = 30;
const arc = 38;

export function courseOf(link: Link, { chain, heights, lanes, spans }: Surroundings): Course | undefined {
  if (chain) return { kind: 'across', points: bends(chain, heights, spans) };
  for (const [index, lane] of lanes.entries()) {
    const from = lane.findIndex((slot) => slot.id === link.source);
    const to = lane.findIndex((slot) => slot.id === link.target);
    const [source, target, span] = [lane[from], lane[to], spans[index]];
    if (!source || !target || !span || source === target) continue;
    if (to === from + 1) return { kind: 'down', points: [] };
    const x = span.right + bulge;
    return { kind: 'beside', points: [source, target].map((slot) => ({ x, y: heights.get(slot) ?? 0 })) };
  }
  return courseBack(link, { heights, lanes, spans });
}

/** Between two stops a link leaves level, turns half-way and arrives level; it passes a lane level, between its boxes. */
function bends(chain: readonly Slot[], heights: ReadonlyMap<Slot, number>, spans: readonly ColumnSpan[]): Point[] {
  const points: Point[] = [];
  for (const [index, slot] of chain.entries()) {
    const next = chain[index + 1];
    const lane = spans[slot.lane];
    const nextLane = next && spans[next.lane];
    if (!next || !lane || !nextLane) continue;
    const y = heights.get(slot) ?? 0;
    if (slot.isBend) points.push({ x: lane.left, y }, { x: lane.right, y });
    const x = (lane.right + nextLane.left) / 2;
    points.push({ x, y }, { x, y: heights.get(next) ?? 0 });
  }
  return points;
}

/** Over the boxes: the only way that no link onwards takes. */
function courseBack(link: Link, { heights, lanes, spans }: Omit<Surroundings, 'chain'>): Course | undefined {
  const slots = lanes.flat();
  const source = slots.find((slot) => slot.id === link.source);
  const target = slots.find((slot) => slot.id === link.target);
  if (!source || !target || source === target) return undefined;
  const top = (slot: Slot) => (heights.get(slot) ?? 0) - slot.height / 2;
  const y = Math.min(top(source), top(target)) - arc;
  const points = [source, target].flatMap((slot) => {
    const span = spans[slot.lane];
    return span ? [{ x: (span.left + span.right) / 2, y }] : [];
  });
  return { kind: 'back', points };
}
