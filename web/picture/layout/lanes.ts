import { type Box, type Link, rankBoxes } from './ranks.ts';

/** The stretch of the picture that one lane takes, or one column with all its lanes. */
export interface ColumnSpan {
  readonly column: number;
  readonly left: number;
  readonly right: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Lanes are rows, from the top down, and none is wider than the room; else they are columns, from left to right. */
  readonly isDown: boolean;
  /** Least space between the boxes of a lane. */
  readonly leastRowGap: number;
  /** Least space between neighbouring lanes; labels of links stand there. */
  readonly laneGap: (fromColumn: number, toColumn: number) => number;
  /** Columns whose lanes may be folded into one where the room is narrow. */
  readonly isStackable: (column: number) => boolean;
}

const mostStretch = 2.2;

/** Where each lane starts and ends: as wide as its widest box, spread over the room as far as reads well. */
export function laneSpans(boxes: readonly Box[], laneOf: ReadonlyMap<string, number>, room: Room): ColumnSpan[] {
  const widths: number[] = [];
  const columns: number[] = [];
  for (const box of boxes) {
    const lane = laneOf.get(box.key) ?? 0;
    widths[lane] = Math.max(widths[lane] ?? 0, box.width);
    columns[lane] = box.column;
  }
  const gaps = columns.map((column, lane) => (lane === 0 ? 0 : room.laneGap(columns[lane - 1] ?? column, column)));
  const filled = widths.reduce((sum, width) => sum + width, 0);
  const least = gaps.reduce((sum, gap) => sum + gap, 0);
  const stretch = least === 0 ? 1 : Math.max(1, Math.min(mostStretch, (room.width - filled) / least));
  let at = 0;
  return widths.map((width, lane) => {
    const left = at + (gaps[lane] ?? 0) * stretch;
    at = left + width;
    return { column: columns[lane] ?? 0, left, right: at };
  });
}

/** A lane per step of every chain where the room is wide enough, else stacks where they may be. */
export function lanesFor(boxes: readonly Box[], links: readonly Link[], room: Room): Map<string, number> {
  const open = rankBoxes(boxes, links);
  const width = laneSpans(boxes, open, room).at(-1)?.right ?? 0;
  return width <= room.width ? open : rankBoxes(boxes, links, room.isStackable);
}

/** The stretch of each column: its lanes side by side. */
export function columnSpans(lanes: readonly ColumnSpan[]): ColumnSpan[] {
  const spans: ColumnSpan[] = [];
  for (const lane of lanes) {
    const last = spans.at(-1);
    if (last?.column === lane.column) spans[spans.length - 1] = { ...last, right: lane.right };
    else spans.push(lane);
  }
  return spans;
}
