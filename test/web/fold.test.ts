import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { depths, foldPicture } from '../../web/picture/fold/fold.ts';
import { highlightDrawn, highlightItem } from '../../web/picture/highlight.ts';
import type { Picture } from '../../web/picture/picture-fragment.ts';
import { fitReadable, fitWhole, roomIn } from '../../web/picture/plan/fit.ts';
import { planLegibly } from '../../web/picture/plan/legible.ts';
import { setScene } from '../../web/picture/plan/scene.ts';
import { leastZoom, readableZoom } from '../../web/picture/plan/type-size.ts';
import { sample } from './decision-sample.ts';

type Node = Picture['nodes'][number];
type Edge = Picture['edges'][number];

const [template] = sample.graph.nodes;
if (!template) throw new Error('the sample has no node');

function node(key: string, kind: Node['kind'], column: Node['column'], state: Node['state'] = 'PRESENT'): Node {
  return { ...template, key, kind, name: `Name of ${key}`, detail: '', column, state, isEssential: false } as Node;
}

function edge(source: string, target: string, kind: Edge['kind'], state: Edge['state'] = 'PRESENT'): Edge {
  return { key: `${source}>${target}`, source, target, kind, state, label: 'link' };
}

const never = () => false;
const ana = node('ana', 'USER', 'PERSON');
const goal = node('goal', 'CAPABILITY', 'CAPABILITY');

function chainOf(length: number): Picture {
  const keys = Array.from({ length }, (_, index) => `g${index}`);
  const stops = ['ana', ...keys, 'goal'];
  return {
    nodes: [ana, ...keys.map((key) => node(key, 'GROUP', 'GROUPS')), goal],
    edges: stops.slice(1).map((key, index) => edge(stops[index] ?? '', key, 'MEMBER_OF')),
    gates: [],
    truncated: null,
  };
}

/** Device groups that are visible to groups the person is not in. */
function ghostsOf(count: number): Picture {
  const groups = Array.from({ length: count }, (_, index) => `g${index}`);
  return {
    nodes: [
      ana,
      ...groups.map((key) => node(key, 'GROUP', 'GROUPS', 'MISSING')),
      node('d', 'DEVICE_GROUP', 'ROLES'),
      goal,
    ],
    edges: [
      ...groups.flatMap((key) => [edge('ana', key, 'MEMBER_OF', 'MISSING'), edge(key, 'd', 'CAN_SEE', 'UNREACHED')]),
      edge('d', 'goal', null, 'MISSING'),
    ],
    gates: [],
    truncated: null,
  };
}

describe('a fold', () => {
  test.each([
    [7, '7 groups, in none', 'Name of g0 and 6 more'],
    [14, '14 groups, in none', 'Name of g0 and 13 more'],
  ])('of %i groups says how many it does not name', (count, title, detail) => {
    const { picture, folds } = foldPicture(ghostsOf(count), 0, never);
    const box = picture.nodes.find(({ key }) => key === folds[0]?.key);
    expect([box?.name, box?.detail]).toEqual([title, detail]);
    expect(folds[0]?.nodes).toHaveLength(count);
  });

  test('of two groups names both', () => {
    const { picture, folds } = foldPicture(ghostsOf(2), 3, never);
    expect(picture.nodes.find(({ key }) => key === folds[0]?.key)?.detail).toBe('Name of g0, Name of g1');
  });

  test('is a chain of groups with nothing else between them', () => {
    const { folds, picture } = foldPicture(chainOf(4), 1, never);
    expect(folds.map(({ title }) => title)).toEqual(['4 nested groups']);
    expect(picture.nodes.map(({ key }) => key)).toEqual(['ana', 'fold g0', 'goal']);
    expect(foldPicture(chainOf(2), 1, never).folds).toEqual([]);
  });

  test('is what is missing in the same way, and its links say how many they are', () => {
    const { folds, picture } = foldPicture(ghostsOf(14), 0, never);
    expect(folds.map(({ title }) => title)).toEqual(['14 groups, in none']);
    expect(folds[0]?.nodes.map(({ key }) => key)).toEqual(
      ghostsOf(14)
        .nodes.slice(1, 15)
        .map(({ key }) => key),
    );
    expect(picture.edges.map(({ label }) => label)).toEqual(['link ×14', 'link ×14', 'link']);
    expect(foldPicture(ghostsOf(6), 0, never).folds).toEqual([]);
    expect(foldPicture(ghostsOf(6), 1, never).folds).toHaveLength(1);
  });

  test('tells what only has to be activated apart from what is missing', () => {
    const picture = ghostsOf(8);
    const eligible = { ...edge('ana', 'g3', 'ELIGIBLE_FOR', 'MISSING'), key: 'eligible' };
    const { folds } = foldPicture({ ...picture, edges: [...picture.edges, eligible] }, 0, never);
    expect(folds.map(({ title }) => title)).toEqual(['7 groups, in none']);
    expect(folds[0]?.nodes.some(({ key }) => key === 'g3')).toBe(false);
  });

  test('stands out when something in it does', () => {
    const whole = ghostsOf(9);
    const folded = foldPicture(whole, 0, never);
    const highlight = highlightItem(whole, 'g4');
    expect([...(highlight ? highlightDrawn(highlight, folded.drawnAs).nodes : [])]).toEqual(['ana', 'fold g0', 'd']);
    expect(folded.foldsAt('fold g0')).toHaveLength(1);
    expect(folded.foldsAt('ana>g0')).toHaveLength(1);
    expect(folded.foldsAt('ana')).toHaveLength(0);
  });
});

const kinds = fc.constantFrom(
  ['GROUP', 'GROUPS'] as const,
  ['ENTRA_ROLE', 'ROLES'] as const,
  ['DEVICE_GROUP', 'ROLES'] as const,
  ['PERMISSION', 'PERMISSIONS'] as const,
);
const states = fc.constantFrom('PRESENT' as const, 'MISSING' as const, 'UNREACHED' as const);
const pictures = fc
  .record({
    nodes: fc.array(fc.tuple(kinds, states), { maxLength: 40 }),
    links: fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom('MEMBER_OF' as const, 'CAN_SEE' as const, 'ELIGIBLE_FOR' as const),
        states,
      ),
      { maxLength: 70 },
    ),
  })
  .map(({ nodes, links }): Picture => {
    const all = [ana, ...nodes.map(([[kind, column], state], index) => node(`n${index}`, kind, column, state)), goal];
    const edges = links.map(([from, to, kind, state], index) => {
      const [source, target] = [all[from % all.length]?.key ?? '', all[to % all.length]?.key ?? ''];
      return { ...edge(source, target, kind, state), key: `e${index}` };
    });
    return { nodes: all, edges, gates: [], truncated: null };
  });

const keysOf = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key);

test.prop([pictures, fc.constantFrom(...depths), fc.array(fc.nat(40))])(
  'every node is drawn or in exactly one fold, every link is drawn or inside of one, and what is kept stays',
  (picture, depth, kept) => {
    const isKept = (key: string) => kept.some((index) => key === `n${index}`);
    const { picture: drawn, folds, drawnAs } = foldPicture(picture, depth, isKept);
    const shown = new Set(keysOf(drawn.nodes));
    const inFolds = folds.flatMap(({ nodes }) => keysOf(nodes));
    expect([...keysOf(drawn.nodes).filter((key) => !key.startsWith('fold ')), ...inFolds].sort()).toEqual(
      keysOf(picture.nodes).sort(),
    );
    for (const { key } of picture.nodes) expect(shown.has(drawnAs(key) ?? '')).toBe(true);
    for (const key of ['ana', 'goal', ...keysOf(picture.nodes).filter(isKept)]) expect(shown.has(key)).toBe(true);
    for (const { key, source, target, kind, state } of picture.edges) {
      const at = drawn.edges.find((one) => one.key === drawnAs(key));
      const ends = [drawnAs(source), drawnAs(target)];
      if (at) expect([at.source, at.target, at.kind, at.state]).toEqual([...ends, kind, state]);
      else expect(ends[0]).toBe(ends[1]);
    }
    const fold = folds[0];
    if (!fold) return;
    const opened = foldPicture(picture, depth, (key) => isKept(key) || fold.nodes.some((one) => one.key === key));
    for (const one of fold.nodes) expect(opened.drawnAs(one.key)).toBe(one.key);
  },
);

const measures = { title: (text: string) => text.length * 7, detail: (text: string) => text.length * 6 };
const panes = fc.record({
  width: fc.integer({ min: 280, max: 2400 }),
  height: fc.integer({ min: 260, max: 1400 }),
  headingHeight: fc.constant(34),
});

test.prop([pictures, panes, fc.boolean()], { numRuns: 40 })(
  'a picture opens with texts that can be read and with the action in view, on any pane',
  (picture, pane, isDown) => {
    const room = { ...roomIn(pane), isDown };
    const { plan } = planLegibly(picture, measures, room, { followed: new Set(), opened: new Set() });
    const view = fitReadable(plan, pane);
    expect(view.zoom).toBeGreaterThanOrEqual(readableZoom);
    expect(fitWhole(plan, pane).zoom).toBeGreaterThanOrEqual(leastZoom);
    const box = plan.boxes.get('goal');
    if (!box) throw new Error('the action is not drawn');
    const [x, y] = [view.x + box.centre.x * view.zoom, view.y + box.centre.y * view.zoom];
    expect(x + (box.width / 2) * view.zoom).toBeLessThanOrEqual(pane.width);
    expect(x - (box.width / 2) * view.zoom).toBeGreaterThanOrEqual(0);
    expect(y - (box.height / 2) * view.zoom).toBeGreaterThanOrEqual(pane.headingHeight);
    expect(y + (box.height / 2) * view.zoom).toBeLessThanOrEqual(pane.height);
    expect(setScene(plan, undefined, undefined).nodes).toHaveLength(plan.picture.nodes.length);
  },
);
