import { laneSpans, lanesFor, type Room } from './lanes.ts';
import type { Box, Link } from './ranks.ts';
import { rowsFor } from './rows.ts';
import { turned } from './turn.ts';

/** A size that no layout of these boxes falls below; found without laying them out. */
export function leastSize(
  boxes: readonly Box[],
  links: readonly Link[],
  room: Room,
): { width: number; height: number } {
  if (!room.isDown) return sizeOf(boxes, lanesFor(boxes, links, room), room);
  const turnedBoxes = boxes.map(turned);
  const turnedRoom = { ...room, width: 0, height: room.width };
  const { width, height } = sizeOf(turnedBoxes, rowsFor(turnedBoxes, links, turnedRoom, 0), turnedRoom);
  return { width: height, height: width };
}

function sizeOf(boxes: readonly Box[], laneOf: ReadonlyMap<string, number>, room: Room) {
  const heights = new Map<number, number>();
  for (const box of boxes) {
    const lane = laneOf.get(box.key) ?? 0;
    heights.set(lane, (heights.get(lane) ?? -room.leastRowGap) + box.height + room.leastRowGap);
  }
  const width = laneSpans(boxes, laneOf, { ...room, width: 0 }).at(-1)?.right ?? 0;
  return { width, height: Math.max(0, ...heights.values()) };
}
