import { type Course, courseOf } from './course.ts';
import { columnSpans, laneSpans, lanesFor, type Room } from './lanes.ts';
import { orderLanes } from './order.ts';
import { placeSlots, squeezeSlots } from './place.ts';
import type { Layout } from './placed.ts';
import type { Point } from './point.ts';
import type { Box, Link } from './ranks.ts';
import { rowsFor } from './rows.ts';
import { type Slot, slotLanes } from './slots.ts';
import { stackChains } from './stack.ts';
import { turned, turnedLayout } from './turn.ts';

const mostRowGap = 92;
/** What a link takes of a lane that it passes. */
const bendInColumn = 10;
const bendInRow = 4;
/** Space that a row leaves to links that pass between its boxes: as little as it takes. */
const passages = [24, 60, 100, 150] as const;

/** Fixed columns, ordered lanes, boxes near what they are linked with; the same input always gives the same picture. */
export function layOut(boxes: readonly Box[], links: readonly Link[], room: Room): Layout {
  if (!room.isDown) return layAcross(boxes, links, lanesFor(boxes, links, room), room);
  const turnedBoxes = boxes.map(turned);
  const turnedRoom = { ...room, width: 0, height: room.width };
  const inRows = (passage: number) =>
    turnedLayout(layAcross(turnedBoxes, links, rowsFor(turnedBoxes, links, turnedRoom, passage), turnedRoom));
  let narrowest = inRows(passages[0]);
  for (const passage of passages) {
    if (narrowest.width <= room.width) break;
    const next = inRows(passage);
    if (next.width < narrowest.width) narrowest = next;
  }
  return narrowest;
}

function layAcross(
  boxes: readonly Box[],
  links: readonly Link[],
  laneOf: ReadonlyMap<string, number>,
  room: Room,
): Layout {
  const slotted = slotLanes(boxes, links, laneOf, room.isDown ? bendInRow : bendInColumn);
  const lanes = orderLanes(slotted.lanes).map(stackChains);
  const gap = rowGap(lanes, room);
  const heights = fromTop(placeSlots(lanes, gap));
  squeezeSlots(lanes, gap, room.height, heights);
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

/** Rows spread to fill the pane, within reason. */
function rowGap(lanes: readonly Slot[][], { height, leastRowGap }: Room): number {
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
