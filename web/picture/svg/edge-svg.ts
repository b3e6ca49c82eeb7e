import { markupText } from '../../parts/file/markup.ts';
import type { Way } from '../layout/way.ts';
import type { EdgeLook } from '../plan/edge-look.ts';
import type { SceneEdge, SceneWord } from '../plan/scene.ts';
import { typeSize } from '../plan/type-size.ts';
import { colours } from './colours.ts';
import { element, short } from './element.ts';

const strokes: Readonly<Record<EdgeLook, { colour: string; dashes?: string; width: number }>> = {
  fact: { colour: colours.edge, width: 1.5 },
  mapped: { colour: colours.edge, dashes: '2 4', width: 1.5 },
  logic: { colour: colours.edge, width: 1.5 },
  eligible: { colour: colours.conditional, dashes: '9 4', width: 2 },
  missing: { colour: colours.deny, dashes: '5 4', width: 1.5 },
};

function strokeOf({ look, state }: SceneEdge) {
  return look === 'logic' && state === 'MISSING' ? strokes.missing : strokes[look];
}

/** The heads of arrows, one for each colour of a link. Their ids begin with `own`, where several pictures share a page. */
export function arrowHeads(own: string): string {
  const all = [...new Set(Object.values(strokes).map(({ colour }) => colour))];
  const heads = all.map((colour) =>
    element(
      'marker',
      {
        id: headId(colour, own),
        viewBox: '0 0 10 10',
        refX: 9,
        refY: 5,
        markerWidth: 9,
        markerHeight: 9,
        markerUnits: 'userSpaceOnUse',
        orient: 'auto',
      },
      element('path', { d: 'M0,0 L10,5 L0,10 Z', fill: colour }),
    ),
  );
  return element('defs', {}, heads.join(''));
}

function headId(colour: string, own: string): string {
  return `${own}head-${colour.slice(1)}`;
}

/** The curve as the picture draws it: quadratic pieces that meet half-way between neighbouring control points. */
function curve({ from, to, controls }: Way): string {
  const point = ({ x, y }: { x: number; y: number }) => `${short(x)},${short(y)}`;
  const pieces = controls.map((control, index) => {
    const next = controls[index + 1];
    return `Q${point(control)} ${point(next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to)}`;
  });
  return `M${point(from)} ${pieces.length > 0 ? pieces.join(' ') : `L${point(to)}`}`;
}

/** A link with its word as its title: a large picture has no room for all words. */
export function edgeSvg(edge: SceneEdge, way: Way | undefined, word: string, own: string): string {
  const { colour, dashes, width } = strokeOf(edge);
  const line = way
    ? element('path', {
        d: curve(way),
        fill: 'none',
        stroke: colour,
        'stroke-width': width,
        'stroke-dasharray': dashes,
        'stroke-opacity': edge.state === 'UNREACHED' ? 0.55 : undefined,
        'marker-end': `url(#${headId(colour, own)})`,
      })
    : '';
  const ends = { 'data-edge': edge.key, 'data-source': edge.source, 'data-target': edge.target };
  const title = word === '' ? '' : element('title', {}, markupText(word));
  // Another link between the same boxes is drawn instead.
  return element('g', { ...ends, visibility: edge.isCovered ? 'hidden' : undefined }, title + line);
}

export function wordSvg({ text, look, centre }: SceneWord, width: number): string {
  const { x, y } = centre;
  const ground = { x: x - width / 2 - 3, y: y - 7, width: width + 6, height: 14, fill: colours.surface };
  const ink = look === 'missing' ? colours.deny : look === 'eligible' ? colours.conditional : colours['ink-soft'];
  const centred = { 'text-anchor': 'middle', 'dominant-baseline': 'central', 'font-size': typeSize.detail };
  return (
    element('rect', { ...ground, 'fill-opacity': 0.92 }) +
    element('text', { x, y, fill: ink, ...centred }, markupText(text))
  );
}
