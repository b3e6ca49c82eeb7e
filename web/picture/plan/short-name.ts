import { type Measure, shorten, wrapLines } from '../../parts/text/truncate.ts';
import { longestText } from './face.ts';
import { leastText, typeSize } from './type-size.ts';

const padding = 4;
const lineHeight = leastText * 1.2;

/** The lines of a name in a box that is shown too small for its own texts: as many as fit at the least size, at least one. */
export function shortName(
  name: string,
  box: { width: number; height: number },
  zoom: number,
  title: Measure,
): string[] {
  const width = box.width * zoom - 2 * padding;
  const most = Math.max(1, Math.floor((box.height * zoom) / lineHeight));
  const measure = (text: string) => (title(text) * leastText) / typeSize.title;
  const lines = wrapLines(shorten(name, longestText), width, measure, most);
  return lines.every((line) => line === '') ? ['…'] : lines;
}
