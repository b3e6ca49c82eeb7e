import type { PictureColumn } from '../../api/vocabulary.ts';

export const pictureColumns = ['PERSON', 'GROUPS', 'ROLES', 'PERMISSIONS', 'GATES', 'CAPABILITY'] as const;

export function columnIndex(column: PictureColumn): number {
  return pictureColumns.indexOf(column);
}

export const gatesColumn = columnIndex('GATES');

/** Labels of links need room; the links of gates have none. */
export function laneGap(from: number, to: number): number {
  if (from === gatesColumn) return 26;
  return to === gatesColumn ? 34 : 62;
}

/** An assignment and its role, or an option and what it maps to, may stand below each other. */
export function isStackable(column: number): boolean {
  return column === columnIndex('ROLES') || column === columnIndex('PERMISSIONS');
}
