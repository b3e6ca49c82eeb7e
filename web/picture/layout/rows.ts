import type { Room } from './lanes.ts';
import { type Box, type Link, rankBoxes } from './ranks.ts';

/** The lane of every box where a lane must not be longer than the room is high: what is too long goes on in the next one. */
export function rowsFor(
  boxes: readonly Box[],
  links: readonly Link[],
  room: Room,
  passage: number,
): Map<string, number> {
  const ranks = rankBoxes(boxes, links);
  const inOrder = [...new Set(ranks.values())].sort((a, b) => a - b);
  const rows = new Map<string, number>();
  let row = 0;
  for (const rank of inOrder) {
    const own = boxes.filter((box) => ranks.get(box.key) === rank);
    const longest = Math.max(...own.map((box) => box.height)) + room.leastRowGap;
    const fitting = Math.max(1, Math.floor((room.height - passage + room.leastRowGap) / longest));
    const count = Math.ceil(own.length / fitting);
    const perRow = Math.ceil(own.length / count);
    for (const [index, box] of own.entries()) rows.set(box.key, row + Math.floor(index / perRow));
    row += count;
  }
  return rows;
}
