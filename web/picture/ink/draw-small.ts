import { visible } from '../../parts/text/visible.ts';
import { shortName } from '../plan/short-name.ts';
import { leastText } from '../plan/type-size.ts';
import type { Viewport } from '../plan/viewport.ts';
import { alphasOf, inkOf } from './draw-face.ts';
import { drawWord } from './draw-word.ts';
import type { Lettering } from './drawn.ts';
import { leastFonts } from './fonts.ts';

const lineHeight = leastText * 1.2;

/** Texts of a picture that is shown too small for its own: names, as much of each as fits, and the words that stand out. */
export function drawSmallTexts(context: CanvasRenderingContext2D, lettering: Lettering, viewport: Viewport): void {
  const { plan, scene, palette, verdict, measures } = lettering;
  const alphaOf = alphasOf(scene);
  const at = ({ x, y }: { x: number; y: number }) => ({
    x: viewport.x + x * viewport.zoom,
    y: viewport.y + y * viewport.zoom,
  });
  context.textAlign = 'center';
  context.font = leastFonts.title;
  for (const node of plan.picture.nodes) {
    const box = plan.boxes.get(node.key);
    if (!box) continue;
    const { x, y } = at(box.centre);
    const lines = shortName(visible(node.name) || '(no name)', box, viewport.zoom, measures.title);
    context.globalAlpha = alphaOf(node.key);
    context.fillStyle = inkOf(node, palette, verdict).title;
    for (const [index, line] of lines.entries())
      context.fillText(line, x, y + (index - (lines.length - 1) / 2) * lineHeight);
  }
  context.font = leastFonts.gate;
  for (const gate of scene.nodes.filter((node) => node.look === 'GATE')) {
    const { x, y } = at(gate.centre);
    context.globalAlpha = alphaOf(gate.key);
    context.fillStyle = gate.state === 'DENY' ? palette.deny : palette.ink;
    context.fillText(gate.label, x, y);
  }
  context.font = leastFonts.detail;
  for (const word of scene.words) if (word.emphasis === 'strong') drawWord(context, word, at(word.centre), palette);
  context.globalAlpha = 1;
}
