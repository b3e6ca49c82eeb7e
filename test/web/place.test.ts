import { describe, expect, test } from 'vitest';
import { placeSlots } from '../../web/picture/layout/place.ts';
import { type Box, type Link, rankBoxes } from '../../web/picture/layout/ranks.ts';
import { slotLanes } from '../../web/picture/layout/slots.ts';

const link = (source: string, target: string): Link => ({ key: `${source}>${target}`, source, target });

/** Heights of boxes of 56 with 26 between them, measured from the first; a letter's place in the text is its column. */
function heightsOf(columns: readonly string[], links: readonly Link[], gap = 26): Record<string, number> {
  const boxes: Box[] = columns.flatMap((keys, column) =>
    [...keys].map((key) => ({ key, column, width: 150, height: 56 })),
  );
  const { lanes } = slotLanes(boxes, links, rankBoxes(boxes, links), 10);
  const heights = [...placeSlots(lanes, gap)];
  const first = heights.find(([slot]) => slot.id === columns[0]?.[0])?.[1] ?? 0;
  return Object.fromEntries(
    heights.filter(([slot]) => !slot.isBend).map(([slot, y]) => [slot.id, Math.round(y - first)]),
  );
}

describe('a box nearly level with a neighbour', () => {
  test('is moved level where its lane has the room, and the others keep their distance', () => {
    expect(heightsOf(['a', 'xy'], [link('a', 'x'), link('a', 'y')])).toEqual({ a: 0, x: 0, y: 82 });
    expect(heightsOf(['xy', 'a'], [link('x', 'a'), link('y', 'a')])).toEqual({ x: 0, y: 82, a: 0 });
  });

  test('is never moved onto the box above or below it, whichever lanes pull at it', () => {
    const links = [link('a', 'x'), link('a', 'y'), link('b', 'y'), link('b', 'z'), link('x', 'c'), link('z', 'c')];
    expect(heightsOf(['ab', 'xyz', 'c'], links)).toEqual({ a: 0, b: 82, x: 0, y: 82, z: 164, c: 82 });
  });

  test('is moved by 48 and no further', () => {
    const links = [link('a', 'x'), link('b', 'x')];
    expect(heightsOf(['ab', 'x'], links, 40)).toEqual({ a: 0, b: 96, x: 0 });
    expect(heightsOf(['ab', 'x'], links, 42)).toEqual({ a: 0, b: 98, x: 49 });
  });
});
