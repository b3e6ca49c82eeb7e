import { type IconName, iconPaths } from '../../parts/icon/paths.ts';
import { kinds } from '../../parts/kind/kind.ts';
import type { PictureNode } from '../picture-fragment.ts';
import { type Face, iconWidth, indentOf, lineHeight } from '../plan/face.ts';
import type { Scene } from '../plan/scene.ts';
import { badgeFont, detailFont, titleFont } from './fonts.ts';
import type { Palette } from './palette.ts';

export interface Ink {
  readonly title: string;
  readonly detail: string;
  readonly icon: string;
}

const iconShapes = new Map<IconName, Path2D>();
const iconSize = 14;

/** The colours of one box; the capability wears those of the verdict. */
export function inkOf(node: PictureNode, palette: Palette, verdict: string | undefined): Ink {
  const tone = palette[`kind-${kinds[node.kind].tone}`];
  if (node.kind !== 'CAPABILITY') return { title: palette.ink, detail: palette['ink-soft'], icon: tone };
  if (verdict === undefined || verdict === 'ALLOW')
    return { title: palette.surface, detail: palette.surface, icon: palette.surface };
  const own = verdict === 'DENY' ? palette.deny : verdict === 'CONDITIONAL' ? palette.conditional : palette.unknown;
  return { title: own, detail: palette['ink-soft'], icon: own };
}

/** How faint a box is that does not stand out while others do. */
export function alphasOf(scene: Scene): (key: string) => number {
  const weak = new Set(scene.nodes.filter((node) => node.emphasis === 'weak').map((node) => node.key));
  return (key) => (weak.has(key) ? 0.3 : 1);
}

export function drawFace(context: CanvasRenderingContext2D, node: PictureNode, face: Face, ink: Ink): void {
  const { padding } = face;
  let y = padding.y + lineHeight / 2;
  drawIcon(context, kinds[node.kind].icon, padding.x - 1, y - iconSize / 2, ink.icon);
  context.textAlign = 'left';
  context.font = detailFont;
  context.fillStyle = ink.detail;
  for (const line of face.details) {
    context.fillText(line, padding.x + iconWidth, y);
    y += lineHeight;
  }
  context.font = titleFont;
  context.fillStyle = ink.title;
  for (const line of face.lines) {
    context.fillText(line, padding.x + indentOf(face), y);
    y += lineHeight;
  }
}

function drawIcon(context: CanvasRenderingContext2D, name: IconName, x: number, y: number, colour: string): void {
  const shape = iconShapes.get(name) ?? new Path2D(iconPaths[name]);
  iconShapes.set(name, shape);
  context.save();
  context.translate(x, y);
  context.scale(iconSize / 24, iconSize / 24);
  context.strokeStyle = colour;
  context.lineWidth = 2.4;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(shape);
  context.restore();
}

/** The mark of a node that every route needs. */
export function drawBadge(context: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
  context.beginPath();
  context.arc(x, y, 8.5, 0, Math.PI * 2);
  context.fillStyle = palette.deny;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = palette.surface;
  context.stroke();
  context.textAlign = 'center';
  context.font = badgeFont;
  context.fillStyle = palette.surface;
  context.fillText('!', x, y + 0.5);
}
