import type { SceneWord } from '../plan/scene.ts';
import type { Palette } from './palette.ts';

/** The word beside a link, on a ground of its own so that no line runs through it. */
export function drawWord(
  context: CanvasRenderingContext2D,
  { text, look, emphasis }: SceneWord,
  { x, y }: { x: number; y: number },
  palette: Palette,
): void {
  const width = context.measureText(text).width + 6;
  context.globalAlpha = 0.92;
  context.fillStyle = palette.surface;
  context.fillRect(x - width / 2, y - 7, width, 14);
  context.globalAlpha = 1;
  context.fillStyle =
    look === 'missing'
      ? palette.deny
      : look === 'eligible'
        ? palette.conditional
        : emphasis === 'strong'
          ? palette.ink
          : palette['ink-soft'];
  context.fillText(text, x, y + 0.5);
}
