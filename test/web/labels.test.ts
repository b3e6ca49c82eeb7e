import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Decision } from '../../web/pages/answer/answer-document.ts';
import { labelHeight, placeLabels } from '../../web/picture/layout/labels.ts';
import { type PlacedBox, traceOf, wayOf } from '../../web/picture/layout/way.ts';
import { coveredEdges, edgeWord, lookOf } from '../../web/picture/plan/edge-look.ts';
import { planPicture } from '../../web/picture/plan/plan.ts';
import { setScene } from '../../web/picture/plan/scene.ts';
import { sample } from './decision-sample.ts';

type Edge = Decision['graph']['edges'][number];

const measures = { title: (text: string) => text.length * 7, detail: (text: string) => text.length * 6 };
const at = (x: number, y: number): PlacedBox => ({ centre: { x, y }, width: 120, height: 50 });

function doOverlap(a: PlacedBox, b: PlacedBox): boolean {
  return (
    Math.abs(a.centre.x - b.centre.x) < (a.width + b.width) / 2 &&
    Math.abs(a.centre.y - b.centre.y) < (a.height + b.height) / 2
  );
}

describe('the words of links', () => {
  const height = fc.integer({ min: 0, max: 600 });

  test.prop([fc.uniqueArray(height, { minLength: 1, maxLength: 6, comparator: (a, b) => Math.abs(a - b) < 60 })])(
    'that fan out stand on no box and on no other word',
    (heights) => {
      const person = at(60, 300);
      const groups = heights.map((y) => at(330, y));
      const traces = groups.map((group) => {
        const points = [person, group].map((box) => ({ x: 195, y: box.centre.y }));
        return traceOf(wayOf(person, group, { kind: 'across', points }, { shift: 0, isDown: false }));
      });
      const places = placeLabels(
        traces.map((trace, index) => ({ key: `${index}`, width: 54, trace })),
        [person, ...groups],
        traces,
      );
      const words = [...places.values()].map((centre) => ({ centre, width: 54, height: labelHeight }));
      expect(words).toHaveLength(groups.length);
      for (const [index, word] of words.entries()) {
        for (const other of [...words.slice(index + 1), person, ...groups]) expect(doOverlap(word, other)).toBe(false);
      }
    },
  );

  test('stay where they are while something is chosen, and only those of the choice are shown', () => {
    const plan = planPicture(sample.graph, measures, { width: 1000, height: 500 });
    const all = setScene(plan, undefined, undefined).words;
    const edges = new Set(['MEMBER_OF|u:ana|g:soc']);
    const chosen = setScene(
      plan,
      { nodes: new Set(), edges, alsoNodes: new Set(), alsoEdges: new Set() },
      undefined,
    ).words;
    expect(all.length).toBeGreaterThan(4);
    expect(chosen).toHaveLength(1);
    expect(all.map((word) => word.centre)).toContainEqual(chosen[0]?.centre);
  });
});

describe('a link that activation would give', () => {
  const edge = (kind: Edge['kind'], target: string): Edge => ({
    key: `${kind} ${target}`,
    kind,
    label: 'missing',
    source: 'u:eve',
    target,
    state: 'MISSING',
  });
  const eligible = edge('ELIGIBLE_FOR', 'g:soc');
  const missing = edge('MEMBER_OF', 'g:soc');
  const elsewhere = edge('MEMBER_OF', 'g:team');

  test('is told from one that is missing', () => {
    expect([eligible, missing].map(lookOf)).toEqual(['eligible', 'missing']);
    expect([eligible, missing].map(edgeWord)).toEqual(['eligible', 'missing']);
  });

  test('stands for the missing membership between the same two, and for no other', () => {
    expect([...coveredEdges([missing, eligible, elsewhere])]).toEqual([missing.key]);
  });
});
