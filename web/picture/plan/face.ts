import type { PictureColumn } from '../../api/vocabulary.ts';
import { kinds } from '../../parts/kind/kind.ts';
import { grouped } from '../../parts/lists/grouped.ts';
import { type Measure, wrapLines } from '../../parts/text/truncate.ts';
import { visible } from '../../parts/text/visible.ts';
import type { PictureNode } from '../picture-fragment.ts';

/** What stands in a box: one or two small lines with the icon and the detail, and up to three lines of the name. All of it fits. */
export interface Face {
  readonly details: readonly string[];
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface Measures {
  readonly title: Measure;
  readonly detail: Measure;
}

export const lineHeight = 16;
export const padding = { x: 11, y: 8 };
/** The icon and the space after it. */
export const iconWidth = 18;
const leastTextWidth = 64;
const tagPoint = 6;
const longestText = 240;
const mostLines = 3;
const mostDetails = 2;

/** The faces of all nodes. Boxes of one column are equally wide: as its longest text needs, up to a text width. */
export function faces(nodes: readonly PictureNode[], measures: Measures, mostWidth: number): Map<string, Face> {
  const result = new Map<string, Face>();
  for (const [, column] of grouped(nodes, (node): PictureColumn => node.column)) {
    const texts = column.map((node) => {
      const name = visible(node.name).slice(0, longestText) || '(no name)';
      const detail = detailOf(node).slice(0, longestText);
      return {
        node,
        details: wrapLines(detail, mostWidth - iconWidth, measures.detail, mostDetails),
        lines: wrapLines(name, mostWidth, measures.title, mostLines),
      };
    });
    const widest = texts.reduce((most, { lines, details }) => {
      const needed = Math.max(
        ...lines.map(measures.title),
        ...details.map((line) => measures.detail(line) + iconWidth),
      );
      return Math.max(most, Math.min(needed, mostWidth));
    }, leastTextWidth);
    for (const { node, lines, details } of texts) {
      const point = kinds[node.kind].shape === 'tag' ? tagPoint : 0;
      result.set(node.key, {
        details,
        lines,
        width: Math.ceil(widest) + 2 * padding.x + point,
        height: (lines.length + details.length) * lineHeight + 2 * padding.y,
      });
    }
  }
  return result;
}

function detailOf({ kind, detail }: PictureNode): string {
  return visible(detail) || kinds[kind].word;
}
