import { visible } from '../../parts/text/visible.ts';
import { gateSize } from '../plan/plan.ts';
import type { Emphasis, SceneWord } from '../plan/scene.ts';
import type { Viewport } from '../plan/viewport.ts';
import { drawBadge, drawFace, inkOf } from './draw-face.ts';
import { drawHeadings } from './draw-headings.ts';
import type { Lettering } from './drawn.ts';
import { detailFont } from './fonts.ts';
import type { Palette } from './palette.ts';

const leastReadableZoom = 0.42;

/** Draws texts, icons and marks over the boxes that Cytoscape drew, and the headings of the columns above them. */
export function drawLettering(canvas: HTMLCanvasElement, lettering: Lettering, viewport: Viewport): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.save();
  context.translate(viewport.x, viewport.y);
  context.scale(viewport.zoom, viewport.zoom);
  if (viewport.zoom >= leastReadableZoom) drawTexts(context, lettering);
  context.restore();
  drawHeadings(context, lettering, viewport, width);
}

function drawTexts(context: CanvasRenderingContext2D, { plan, scene, palette, verdict }: Lettering): void {
  const emphasisOf = new Map(scene.nodes.map((node) => [node.key, node.emphasis]));
  for (const node of plan.picture.nodes) {
    const face = plan.faces.get(node.key);
    const centre = plan.layout.boxes.get(node.key);
    if (!face || !centre) continue;
    context.save();
    context.translate(centre.x - face.width / 2, centre.y - face.height / 2);
    context.globalAlpha = alphaOf(emphasisOf.get(node.key));
    drawFace(context, node, face, inkOf(node, palette, verdict));
    if (node.isEssential) drawBadge(context, face.width - 4, 2, palette);
    context.restore();
  }
  context.textAlign = 'center';
  context.font = detailFont;
  context.fillStyle = palette['ink-soft'];
  for (const gate of plan.picture.gates) {
    const centre = plan.layout.boxes.get(gate.key);
    if (!centre || gate.label === '' || gate.label.toUpperCase() === gate.operator) continue;
    context.globalAlpha = alphaOf(emphasisOf.get(gate.key));
    context.fillText(visible(gate.label), centre.x, centre.y + gateSize / 2 + 10);
  }
  for (const word of scene.words) drawWord(context, word, palette);
  context.globalAlpha = 1;
}

/** The word beside a link, on a ground of its own so that no line runs through it. */
function drawWord(
  context: CanvasRenderingContext2D,
  { text, look, emphasis, centre }: SceneWord,
  palette: Palette,
): void {
  const width = context.measureText(text).width + 6;
  context.globalAlpha = 0.92;
  context.fillStyle = palette.surface;
  context.fillRect(centre.x - width / 2, centre.y - 7, width, 14);
  context.globalAlpha = 1;
  context.fillStyle =
    look === 'missing'
      ? palette.deny
      : look === 'eligible'
        ? palette.conditional
        : emphasis === 'strong'
          ? palette.ink
          : palette['ink-soft'];
  context.fillText(text, centre.x, centre.y + 0.5);
}

function alphaOf(emphasis: Emphasis | undefined): number {
  return emphasis === 'weak' ? 0.3 : 1;
}
