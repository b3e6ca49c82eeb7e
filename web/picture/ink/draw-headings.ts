import { columnTitles } from '../plan/column-titles.ts';
import type { Viewport } from '../plan/viewport.ts';
import type { Lettering } from './drawn.ts';
import { headingFont } from './fonts.ts';

export const headingHeight = 34;
const space = 12;

/** The kinds over their columns; they stay at the top while the picture is moved. */
export function drawHeadings(
  context: CanvasRenderingContext2D,
  { plan, palette }: Lettering,
  viewport: Viewport,
  width: number,
): void {
  context.globalAlpha = 1;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, headingHeight);
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, headingHeight - 0.5);
  context.lineTo(width, headingHeight - 0.5);
  context.stroke();
  context.font = headingFont;
  context.fillStyle = palette['ink-soft'];
  context.textAlign = 'center';
  const titles = columnTitles(plan.picture);
  const measure = (text: string) => context.measureText(text).width;
  const headings = plan.layout.columns.map((span) => ({
    words: titles.get(span.column) ?? [],
    x: viewport.x + ((span.left + span.right) / 2) * viewport.zoom,
  }));
  for (const heading of withoutOverlaps(headings, measure))
    context.fillText(textOf(heading), heading.x, headingHeight / 2);
}

interface Heading {
  readonly words: readonly string[];
  readonly x: number;
}

function textOf({ words }: Heading): string {
  return words.join(' · ');
}

/** Drops words, the last one of the longest heading first, until no heading touches the next one. */
function withoutOverlaps(headings: readonly Heading[], measure: (text: string) => number): Heading[] {
  const shown = [...headings];
  const widthOf = (heading: Heading) => measure(textOf(heading));
  for (let index = 0; index + 1 < shown.length; ) {
    const [left, right] = [shown[index], shown[index + 1]];
    if (!left || !right) break;
    const isClear = right.x - left.x >= (widthOf(left) + widthOf(right)) / 2 + space;
    if (isClear || left.words.length + right.words.length === 0) {
      index++;
      continue;
    }
    const cut = left.words.length > right.words.length || right.words.length === 0 ? index : index + 1;
    const { words, x } = cut === index ? left : right;
    shown[cut] = { words: words.slice(0, -1), x };
    index = Math.max(0, index - 1);
  }
  return shown;
}
