import { markupText } from '../../parts/file/markup.ts';
import { iconPaths } from '../../parts/icon/paths.ts';
import { kinds } from '../../parts/kind/kind.ts';
import type { PlacedBox } from '../layout/way.ts';
import type { PictureGate, PictureNode } from '../picture-fragment.ts';
import { type Face, iconWidth, indentOf, lineHeight, type Measures } from '../plan/face.ts';
import { typeSize } from '../plan/type-size.ts';
import { boxOutline } from './box-outline.ts';
import { colours, verdictColour } from './colours.ts';
import { element } from './element.ts';

interface Drawn {
  readonly face: Face;
  readonly box: PlacedBox;
  readonly measures: Measures;
  readonly verdict: string;
}

/** One node as the picture draws it, with its whole name as its title. */
export function nodeSvg(node: PictureNode, { face, box, measures, verdict }: Drawn): string {
  const { shape, tone, icon } = kinds[node.kind];
  const own = colours[`kind-${tone}`];
  const isAction = node.kind === 'CAPABILITY';
  const answer = isAction ? verdictColour(verdict) : undefined;
  const isFilled = isAction && answer === undefined;
  const isGhost = node.state === 'MISSING' || answer !== undefined;
  const look = {
    fill: isFilled ? own : colours.surface,
    stroke: answer ?? own,
    'stroke-width': answer === undefined ? 1.5 : 2,
    'stroke-dasharray': isGhost ? '6 4' : undefined,
    'stroke-opacity': node.state === 'UNREACHED' && !isAction ? 0.6 : undefined,
  };
  const title = isFilled ? colours.surface : (answer ?? colours.ink);
  const left = box.centre.x - box.width / 2 + face.padding.x;
  const first = box.centre.y - box.height / 2 + face.padding.y + lineHeight / 2;
  const iconColour = isFilled ? colours.surface : (answer ?? own);
  const parts = [
    element('title', {}, markupText(node.detail === '' ? node.name : `${node.name} (${node.detail})`)),
    boxOutline(shape, box, look),
    element('path', {
      d: iconPaths[icon],
      transform: `translate(${left - 1} ${first - 7}) scale(${14 / 24})`,
      fill: 'none',
      stroke: iconColour,
      'stroke-width': 2.4,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    ...face.details.map((line, index) =>
      textLine(line, { x: left + iconWidth, y: first + index * lineHeight }, measures.detail(line), {
        'font-size': typeSize.detail,
        fill: isFilled ? colours.surface : colours['ink-soft'],
      }),
    ),
    ...face.lines.map((line, index) =>
      textLine(
        line,
        { x: left + indentOf(face), y: first + (face.details.length + index) * lineHeight },
        measures.title(line),
        { 'font-size': typeSize.title, 'font-weight': 600, fill: title },
      ),
    ),
  ];
  if (node.isEssential) parts.push(badge(box.centre.x + box.width / 2 - 4, box.centre.y - box.height / 2 + 2));
  return element('g', { 'data-node': node.key, 'data-state': node.state }, parts.join(''));
}

/** Every line is as wide as it was measured, whatever font the reader has. */
function textLine(
  text: string,
  { x, y }: { x: number; y: number },
  width: number,
  look: Readonly<Record<string, string | number>>,
): string {
  const isStretched = text.length > 1 && width > 0;
  const length = isStretched ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {};
  return element('text', { x, y, 'dominant-baseline': 'central', ...length, ...look }, markupText(text));
}

function badge(x: number, y: number): string {
  const circle = element('circle', {
    cx: x,
    cy: y,
    r: 8.5,
    fill: colours.deny,
    stroke: colours.surface,
    'stroke-width': 2,
  });
  const sign = {
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    'font-size': typeSize.badge,
    'font-weight': 700,
  };
  return circle + element('text', { x, y, fill: colours.surface, ...sign }, '!');
}

export function gateSvg(gate: PictureGate, box: PlacedBox): string {
  const isDenied = gate.verdict === 'DENY';
  const word = gate.operator === 'DISPUTED' ? '?' : gate.operator;
  const look = { fill: colours.sunken, stroke: isDenied ? colours.deny : colours['ink-soft'], 'stroke-width': 1.5 };
  const text = {
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    'font-size': typeSize.gate,
    'font-weight': 700,
  };
  const { x, y } = box.centre;
  const label = element('text', { x, y, fill: isDenied ? colours.deny : colours.ink, ...text }, markupText(word));
  return element('g', { 'data-gate': gate.key }, boxOutline('gate', box, look) + label);
}
