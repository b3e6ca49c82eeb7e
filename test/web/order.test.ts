import { describe, expect, test } from 'vitest';
import { countCrossings } from '../../web/picture/layout/crossings.ts';
import { orderLanes } from '../../web/picture/layout/order.ts';
import { rankBoxes } from '../../web/picture/layout/ranks.ts';
import { slotLanes } from '../../web/picture/layout/slots.ts';

/** Lanes of boxes that are named by one letter each, with links between neighbouring lanes. */
function lanesOf(columns: readonly string[], links: readonly string[]) {
  const boxes = columns.flatMap((keys, column) => [...keys].map((key) => ({ key, column, width: 150, height: 56 })));
  const pairs = links.map((key) => ({ key, source: key.charAt(0), target: key.charAt(1) }));
  return slotLanes(boxes, pairs, rankBoxes(boxes, pairs), 10).lanes;
}

const namesIn = (lanes: ReturnType<typeof lanesOf>) => lanes.map((lane) => lane.map(({ id }) => id).join(''));

describe('crossings', () => {
  test.each([
    [['ab', 'xy'], ['ax', 'by'], 0],
    [['ab', 'xy'], ['ay', 'bx'], 1],
    [['ab', 'xy'], ['ax', 'ay', 'bx', 'by'], 1],
    [['abc', 'xyz'], ['az', 'by', 'cx'], 3],
    [['ab', 'xy', 'pq'], ['ay', 'bx', 'xq', 'yp'], 2],
    [['ab', 'x'], ['ax', 'bx'], 0],
  ])('of %j with %j are %i', (columns, links, crossings) => {
    expect(countCrossings(lanesOf(columns, links))).toBe(crossings);
  });
});

describe('the order of lanes', () => {
  test('undoes a crossing', () => {
    expect(namesIn(orderLanes(lanesOf(['ab', 'xy'], ['ay', 'bx'])))).toEqual(['ab', 'yx']);
  });

  test.each([
    [['be', 'bf', 'cg', 'ei', 'ej', 'gi', 'gj'], 1, ['abc', 'efg', 'ijk'], 1],
    [['ag', 'be', 'bf', 'fj', 'fk', 'gj', 'gk'], 3, ['abc', 'gef', 'ijk'], 1],
    [['ag', 'be', 'bf', 'bg', 'ce', 'cf', 'ej', 'fk', 'gk'], 7, ['abc', 'gef', 'ijk'], 2],
  ])('for %j is the best that was met on the way, not the last', (links, before, best, crossings) => {
    const lanes = lanesOf(['abc', 'efg', 'ijk'], links);
    expect(countCrossings(lanes)).toBe(before);
    const ordered = orderLanes(lanes);
    expect([namesIn(ordered), countCrossings(ordered)]).toEqual([best, crossings]);
  });
});
