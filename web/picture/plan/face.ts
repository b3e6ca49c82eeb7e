import type { PictureColumn } from '../../api/vocabulary.ts';
import { kinds } from '../../parts/kind/kind.ts';
import { isKindWord } from '../../parts/kind/kind-word.ts';
import { grouped } from '../../parts/lists/grouped.ts';
import { type Measure, shorten, wrapLines } from '../../parts/text/truncate.ts';
import { visible } from '../../parts/text/visible.ts';
import type { PictureNode } from '../picture-fragment.ts';
import { across, type Density } from './density.ts';

/** What stands in a box: one or two small lines with the icon and the detail, and up to three lines of the name. All of it fits. */
export interface Face {
  readonly details: readonly string[];
  readonly lines: readonly string[];
  readonly padding: Density['padding'];
  readonly width: number;
  readonly height: number;
}

export interface Measures {
  readonly title: Measure;
  readonly detail: Measure;
}

export const lineHeight = 16;
/** The icon and the space after it. */
export const iconWidth = 18;
const leastTextWidth = 64;
const tagPoint = 6;
export const longestText = 240;
const mostLines = 3;
const mostDetails = 2;

/** The faces of all nodes. Boxes of one column are equally wide: as its longest text needs, up to a text width. */
export function faces(
  nodes: readonly PictureNode[],
  measures: Measures,
  mostWidth: number,
  { padding, hasKindWords }: Pick<Density, 'padding' | 'hasKindWords'> = across.roomy,
): Map<string, Face> {
  const result = new Map<string, Face>();
  for (const [, column] of grouped(nodes, (node): PictureColumn => node.column)) {
    const texts = column.map((node) => {
      const name = shorten(visible(node.name), longestText) || '(no name)';
      const detail = shorten(detailOf(node, hasKindWords), longestText);
      const details = detail === '' ? [] : wrapLines(detail, mostWidth - iconWidth, measures.detail, mostDetails);
      const indent = indentOf({ details });
      return { node, details, lines: wrapLines(name, mostWidth - indent, measures.title, mostLines), indent };
    });
    const widest = texts.reduce((most, { lines, details, indent }) => {
      const needed = Math.max(
        ...lines.map((line) => measures.title(line) + indent),
        ...details.map((line) => measures.detail(line) + iconWidth),
      );
      return Math.max(most, Math.min(needed, mostWidth));
    }, leastTextWidth);
    for (const { node, lines, details } of texts) {
      const point = kinds[node.kind].shape === 'tag' ? tagPoint : 0;
      result.set(node.key, {
        details,
        lines,
        padding,
        width: Math.ceil(widest) + 2 * padding.x + point,
        height: (lines.length + details.length) * lineHeight + 2 * padding.y,
      });
    }
  }
  return result;
}

/** The icon stands before the first line, whatever that is. */
export function indentOf({ details }: Pick<Face, 'details'>): number {
  return details.length === 0 ? iconWidth : 0;
}

function detailOf({ kind, detail }: PictureNode, hasKindWords: boolean): string {
  const word = visible(detail) || kinds[kind].word;
  return hasKindWords || !isKindWord(word) ? word : '';
}
