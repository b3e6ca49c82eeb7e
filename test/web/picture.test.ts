import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { pictureLabel } from '../../web/pages/answer/picture-label.ts';
import { highlightRoute } from '../../web/pages/answer/routes/highlight-route.ts';
import { highlightItem } from '../../web/picture/highlight.ts';
import { bendOf } from '../../web/picture/layout/bend.ts';
import { columnTitles } from '../../web/picture/plan/column-titles.ts';
import { faces } from '../../web/picture/plan/face.ts';
import { fitReadable, fitWhole } from '../../web/picture/plan/fit.ts';
import { planPicture } from '../../web/picture/plan/plan.ts';
import { setScene } from '../../web/picture/plan/scene.ts';
import { sample } from './decision-sample.ts';

const measures = { title: (text: string) => text.length * 7, detail: (text: string) => text.length * 6 };
const room = { width: 900, height: 500 };
const plan = planPicture(sample.graph, measures, room);

describe('the picture of an answer', () => {
  test('draws every node, gate and edge of the answer, and no other', () => {
    const scene = setScene(plan, undefined, undefined);
    const drawn = scene.nodes.map((node) => node.key);
    expect(drawn).toEqual([...sample.graph.nodes, ...sample.graph.gates].map((one) => one.key));
    expect(scene.edges.map((edge) => edge.key)).toEqual(sample.graph.edges.map((edge) => edge.key));
  });

  test('is even when nothing is chosen', () => {
    const scene = setScene(plan, undefined, undefined);
    expect(new Set([...scene.nodes, ...scene.edges].map((one) => one.emphasis))).toEqual(new Set(['plain']));
  });

  test('lets a chosen route stand out all the way to the capability', () => {
    const highlight = highlightRoute(sample, { kind: 'route', leaf: 0, index: 0 });
    const scene = setScene(plan, highlight, undefined);
    const strong = scene.nodes.filter((node) => node.emphasis === 'strong').map((node) => node.key);
    expect(strong).toEqual(['u:ana', 'g:soc', 'p:response', 'c:isolate', 'gate']);
    expect(scene.edges.find((edge) => edge.target === 'r:operator')?.emphasis).toBe('weak');
  });

  test('leaves the other leg of an AND as it is: a route alone is not enough', () => {
    const highlight = highlightRoute(sample, { kind: 'route', leaf: 0, index: 0 });
    const scene = setScene(plan, highlight, undefined);
    const plain = [...scene.nodes, ...scene.edges].filter((one) => one.emphasis === 'plain').map((one) => one.key);
    expect(plain).toEqual([
      'g:team',
      'd:servers',
      'MEMBER_OF|u:ana|g:team',
      'CAN_SEE|g:team|d:servers',
      'null|d:servers|gate',
    ]);
  });

  test('shows a chosen node with its neighbours', () => {
    const highlight = highlightItem(sample.graph, 'g:team');
    expect([...(highlight?.nodes ?? [])]).toEqual(['u:ana', 'g:team', 'd:servers']);
  });

  test('ignores a choice that the answer does not have', () => {
    expect(highlightRoute(sample, { kind: 'route', leaf: 7, index: 0 })).toBeUndefined();
    expect(highlightRoute(sample, { kind: 'miss', leaf: 0, index: 3 })).toBeUndefined();
    expect(highlightItem(sample.graph, '__proto__')).toBeUndefined();
  });

  test('names its columns after what stands in them', () => {
    expect([...columnTitles(sample.graph)].map(([, words]) => words.join(' · '))).toEqual([
      'User',
      'Groups',
      'Roles · Device groups',
      'Permissions',
      'Action',
      'Conditions',
    ]);
  });

  test('says in words what it shows', () => {
    expect(pictureLabel(sample)).toBe(
      'Picture of 2 complete ways: 1 user, 2 groups, 1 Microsoft Entra role, 1 device group, 1 permission, 1 action, 9 links. The list of routes says the same in words.',
    );
  });

  test.prop([fc.array(fc.string({ unit: 'grapheme', maxLength: 1100 }), { minLength: 1, maxLength: 6 })])(
    'never lets a text leave its box, whatever the names are',
    (names) => {
      const [first] = sample.graph.nodes;
      if (!first) return;
      const nodes = names.map((name, index) => ({ ...first, key: `n${index}`, name, detail: name }));
      for (const face of faces(nodes, measures, 114).values()) {
        const inner = face.width - 22;
        for (const line of face.lines) expect(measures.title(line)).toBeLessThanOrEqual(inner);
        for (const line of face.details) expect(measures.detail(line)).toBeLessThanOrEqual(inner - 18);
        expect(face.lines.length).toBeLessThanOrEqual(3);
        expect((face.lines.length + face.details.length) * 16).toBeLessThan(face.height);
      }
    },
  );

  test.each(['2025', '2026'])('keeps the end of a name that is far too long, by which it is told apart: %s', (year) => {
    const [first] = sample.graph.nodes;
    const name = `${'Security operations '.repeat(60)}${year}`;
    const [face] = faces(first ? [{ ...first, name, detail: name }] : [], measures, 114).values();
    for (const lines of [face?.lines, face?.details]) expect(lines?.at(-1)).toMatch(new RegExp(`….*${year}$`));
  });

  const pane = fc.record({ width: fc.integer({ min: 200, max: 3000 }), height: fc.integer({ min: 200, max: 2000 }) });

  test.prop([pane])('is seen whole when that is asked for, as far as boxes have room for their names', (size) => {
    const { zoom, x, y } = fitWhole(plan, { ...size, headingHeight: 34 });
    const [width, height] = [plan.layout.width * zoom, plan.layout.height * zoom];
    expect(zoom).toBeGreaterThanOrEqual(0.35);
    if (zoom === 0.35) return;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(34);
    expect(x + width).toBeLessThanOrEqual(size.width + 0.01);
    expect(y + height).toBeLessThanOrEqual(size.height + 0.01);
  });

  test('ends at the action where all of it would be too small to read', () => {
    const { zoom, x } = fitReadable(plan, { width: 320, height: 400, headingHeight: 34 });
    expect(zoom * 11).toBeGreaterThanOrEqual(10.5);
    expect(x + plan.layout.width * zoom).toBeCloseTo(320 - 16);
  });
});

const coordinate = fc.integer({ min: -2000, max: 2000 });
const point = fc.record({ x: coordinate, y: coordinate });

test.prop([point, point, fc.array(point)])(
  'a bend is the same points, told along and beside the line',
  (from, to, points) => {
    fc.pre(from.x !== to.x || from.y !== to.y);
    const { weights, distances } = bendOf(from, to, points);
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    for (const [index, expected] of points.entries()) {
      const [weight = 0, distance = 0] = [weights[index], distances[index]];
      expect(from.x + (to.x - from.x) * weight - ((to.y - from.y) / length) * distance).toBeCloseTo(expected.x, 3);
      expect(from.y + (to.y - from.y) * weight + ((to.x - from.x) / length) * distance).toBeCloseTo(expected.y, 3);
    }
  },
);
