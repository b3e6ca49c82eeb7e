import { visible } from '../../parts/text/visible.ts';
import { gateSize } from '../plan/plan.ts';
import { readableZoom } from '../plan/type-size.ts';
import type { Viewport } from '../plan/viewport.ts';
import { alphasOf, drawBadge, drawFace, inkOf } from './draw-face.ts';
import { drawHeadings } from './draw-headings.ts';
import { drawSmallTexts } from './draw-small.ts';
import { drawWord } from './draw-word.ts';
import type { Lettering } from './drawn.ts';
import { detailFont, gateFont } from './fonts.ts';

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
  // The least zoom that is readable may come out a hair smaller.
  const isReadable = viewport.zoom > readableZoom - 0.001;
  if (isReadable) drawTexts(context, lettering);
  context.restore();
  if (!isReadable) drawSmallTexts(context, lettering, viewport);
  if (!lettering.plan.isDown) drawHeadings(context, lettering, viewport, width);
}

function drawTexts(context: CanvasRenderingContext2D, { plan, scene, palette, verdict }: Lettering): void {
  const alphaOf = alphasOf(scene);
  for (const node of plan.picture.nodes) {
    const face = plan.faces.get(node.key);
    const centre = plan.layout.boxes.get(node.key);
    if (!face || !centre) continue;
    context.save();
    context.translate(centre.x - face.width / 2, centre.y - face.height / 2);
    context.globalAlpha = alphaOf(node.key);
    drawFace(context, node, face, inkOf(node, palette, verdict));
    if (node.isEssential) drawBadge(context, face.width - 4, 2, palette);
    context.restore();
  }
  context.textAlign = 'center';
  context.font = gateFont;
  for (const gate of scene.nodes.filter((node) => node.look === 'GATE')) {
    context.globalAlpha = alphaOf(gate.key);
    context.fillStyle = gate.state === 'DENY' ? palette.deny : palette.ink;
    context.fillText(gate.label, gate.centre.x, gate.centre.y);
  }
  context.font = detailFont;
  context.fillStyle = palette['ink-soft'];
  for (const gate of plan.picture.gates) {
    const centre = plan.layout.boxes.get(gate.key);
    if (!centre || gate.label === '' || gate.label.toUpperCase() === gate.operator) continue;
    context.globalAlpha = alphaOf(gate.key);
    context.fillText(visible(gate.label), centre.x, centre.y + gateSize / 2 + 10);
  }
  for (const word of scene.words) drawWord(context, word, word.centre, palette);
  context.globalAlpha = 1;
}
