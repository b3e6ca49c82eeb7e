import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { countCrossings } from '../../web/picture/layout/crossings.ts';
import type { Room } from '../../web/picture/layout/lanes.ts';
import { layOut } from '../../web/picture/layout/layout.ts';
import { orderLanes } from '../../web/picture/layout/order.ts';
import { type Box, type Link, rankBoxes } from '../../web/picture/layout/ranks.ts';
import { slotLanes } from '../../web/picture/layout/slots.ts';

const room: Room = {
  width: 900,
  height: 500,
  isDown: false,
  leastRowGap: 26,
  laneGap: () => 60,
  isStackable: (column) => column === 2,
};
const box = (key: string, column: number): Box => ({ key, column, width: 150, height: 56 });
const link = (source: string, target: string): Link => ({ key: `${source}>${target}`, source, target });

const graph = fc
  .record({
    columns: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 }),
    pairs: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 90 }),
  })
  .map(({ columns, pairs }) => {
    const boxes = columns.map((column, index) => box(`n${index}`, column));
    const name = (index: number) => `n${index % boxes.length}`;
    const links = pairs.map(([from, to], index) => ({ key: `e${index}`, source: name(from), target: name(to) }));
    return { boxes, links };
  });

describe('the picture', () => {
  test.prop([graph])('places every box once, none on another, whatever the links say', ({ boxes, links }) => {
    const layout = layOut(boxes, links, room);
    const placed = boxes.map((one) => ({ one, at: layout.boxes.get(one.key) ?? { x: Number.NaN, y: Number.NaN } }));
    for (const [index, a] of placed.entries()) {
      expect(Number.isFinite(a.at.x) && Number.isFinite(a.at.y)).toBe(true);
      for (const b of placed.slice(index + 1)) {
        const isClear = Math.abs(a.at.x - b.at.x) >= 150 - 0.01 || Math.abs(a.at.y - b.at.y) >= 56 - 0.01;
        expect(isClear).toBe(true);
      }
    }
  });

  test.prop([graph])('keeps kinds in their columns, from left to right', ({ boxes, links }) => {
    const layout = layOut(boxes, links, room);
    for (const span of layout.columns) {
      const inside = boxes.filter((one) => one.column === span.column);
      for (const one of inside) {
        const x = layout.boxes.get(one.key)?.x ?? Number.NaN;
        expect(x).toBeGreaterThanOrEqual(span.left);
        expect(x).toBeLessThanOrEqual(span.right);
      }
    }
    expect(layout.columns.map((span) => span.column)).toEqual([...new Set(boxes.map((one) => one.column))].sort());
  });

  test.prop([graph])('is the same for the same answer', ({ boxes, links }) => {
    expect(layOut(boxes, links, room)).toEqual(layOut(boxes, links, room));
  });

  test.prop([graph])('never has more crossings than the order that it started from', ({ boxes, links }) => {
    const { lanes } = slotLanes(boxes, links, rankBoxes(boxes, links), 10);
    const before = countCrossings(lanes);
    expect(countCrossings(orderLanes(lanes))).toBeLessThanOrEqual(before);
  });

  test('gives nested groups a lane per level, and survives a cycle of groups', () => {
    const boxes = ['ana', 'a', 'b', 'c'].map((key, index) => box(key, index === 0 ? 0 : 1));
    const chain = [link('ana', 'a'), link('a', 'b'), link('b', 'c')];
    expect([...rankBoxes(boxes, chain).values()]).toEqual([0, 1, 2, 3]);
    expect(new Set(rankBoxes(boxes, [...chain, link('c', 'a')]).keys()).size).toBe(4);
  });

  test('enters a circle of groups where the person does, whatever the order of the answer', () => {
    const boxes = [box('ana', 0), box('second', 1), box('first', 1)];
    const links = [link('second', 'first'), link('first', 'second'), link('ana', 'first')];
    expect(Object.fromEntries(rankBoxes(boxes, links))).toEqual({ ana: 0, first: 1, second: 2 });
    expect(layOut(boxes, links, room).links.get('second>first')?.kind).toBe('back');
  });

  test('untangles two crossing routes', () => {
    const boxes = [box('ana', 0), box('g1', 1), box('g2', 1), box('r1', 2), box('r2', 2)];
    const links = [link('ana', 'g1'), link('ana', 'g2'), link('g1', 'r2'), link('g2', 'r1')];
    const layout = layOut(boxes, links, room);
    const y = (key: string) => layout.boxes.get(key)?.y ?? 0;
    expect(y('g1') < y('g2')).toBe(y('r2') < y('r1'));
  });

  test('leads a link that skips a column around the boxes of that column', () => {
    const boxes = [box('ana', 0), box('g', 1), box('r', 2), box('s', 2)];
    const links = [link('ana', 'g'), link('g', 'r'), link('ana', 's')];
    const layout = layOut(boxes, links, room);
    const group = layout.boxes.get('g');
    const passing = (layout.links.get('ana>s')?.points ?? []).slice(1, 3);
    expect(passing).toHaveLength(2);
    for (const point of passing) expect(Math.abs(point.y - (group?.y ?? 0))).toBeGreaterThan(28);
  });
});
