import { grouped } from '../../parts/lists/grouped.ts';
import type { Picture } from '../picture-fragment.ts';

const rowHeight = 54;
const aroundRows = 140;
const least = 300;
const most = 640;

/** How high a pane is, in pixels, that gives the fullest column of a picture the room it likes to have. */
export function heightFor({ nodes }: Picture): number {
  const rows = Math.max(...[...grouped(nodes, ({ column }) => column).values()].map((column) => column.length));
  return Math.min(most, Math.max(least, rows * rowHeight + aroundRows));
}
