import type { PictureGate } from '../picture-fragment.ts';

const titles: Readonly<Record<PictureGate['operator'], string>> = {
  AND: 'AND: all of these are needed',
  OR: 'OR: one of these is enough',
  DISPUTED: 'Disputed: Microsoft’s documents disagree',
};

export function gateTitle({ operator }: Pick<PictureGate, 'operator'>): string {
  return titles[operator];
}
