import { type Course, courseOf } from './course.ts';
import { type ColumnSpan, columnSpans, laneSpans, type Room } from './lanes.ts';
import { orderLanes } from './order.ts';
import { placeSlots } from './place.ts';
import type { Point } from './point.ts';
import { type Box, type Link, rankBoxes } from './ranks.ts';
import { type Slot, slotLanes } from './slots.ts';
import { stackChains } from './stack.ts';

export interface Layout {
  /** Centre of every box. */
  readonly boxes: ReadonlyMap<string, Point>;
  /** The course of every link; one from a box to itself has none. */
  readonly links: ReadonlyMap<string, Course>;
  readonly columns: readonly ColumnSpan[];
  readonly width: number;
  readonly height: number;
}

const leastRowGap = 26;
const mostRowGap = 92;

/** Fixed columns, ordered lanes, boxes near what they are linked with; the same input always gives the same picture. */
export function layOut(boxes: readonly Box[], links: readonly Link[], room: Room): Layout {
  const laneOf = lanesFor(boxes, links, room);
  const slotted = slotLanes(boxes, links, laneOf);
  const lanes = orderLanes(slotted.lanes).map(stackChains);
  const heights = fromTop(placeSlots(lanes, rowGap(lanes, room.height)));
  const spans = laneSpans(boxes, laneOf, room);
  const centres = new Map<string, Point>();
  let bottom = 0;
  for (const [slot, y] of heights) {
    const span = spans[slot.lane];
    bottom = Math.max(bottom, y + slot.height / 2);
    if (span && !slot.isBend) centres.set(slot.id, { x: (span.left + span.right) / 2, y });
  }
  const courses = new Map<string, Course>();
  for (const link of links) {
    const course = courseOf(link, { chain: slotted.chains.get(link.key), heights, lanes, spans });
    if (course) courses.set(link.key, course);
  }
  return {
    boxes: centres,
    links: courses,
    columns: columnSpans(spans),
    width: spans.at(-1)?.right ?? 0,
    height: bottom,
  };
}

/** A lane per step of every chain where the room is wide enough, else stacks where they may be. */
function lanesFor(boxes: readonly Box[], links: readonly Link[], room: Room): Map<string, number> {
  const open = rankBoxes(boxes, links);
  const width = laneSpans(boxes, open, room).at(-1)?.right ?? 0;
  return width <= room.width ? open : rankBoxes(boxes, links, room.isStackable);
}

/** Rows spread to fill the pane, within reason. */
function rowGap(lanes: readonly Slot[][], height: number): number {
  const gaps = lanes.map((lane) => {
    const filled = lane.reduce((sum, slot) => sum + slot.height, 0);
    return lane.length > 1 ? (height - filled) / (lane.length - 1) : mostRowGap;
  });
  return Math.max(leastRowGap, Math.min(mostRowGap, ...gaps));
}

function fromTop(heights: ReadonlyMap<Slot, number>): Map<Slot, number> {
  const top = [...heights].reduce((least, [slot, y]) => Math.min(least, y - slot.height / 2), Number.POSITIVE_INFINITY);
  return new Map([...heights].map(([slot, y]) => [slot, y - top]));
}
