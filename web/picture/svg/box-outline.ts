import type { KindShape } from '../../parts/kind/kind.ts';
import type { PlacedBox } from '../layout/way.ts';
import { corners, outlines } from '../plan/outlines.ts';
import { element, short } from './element.ts';

type Look = Readonly<Record<string, string | number | undefined>>;

/** The outline of a box in the shape of its kind. */
export function boxOutline(shape: KindShape | 'gate', { centre, width, height }: PlacedBox, look: Look): string {
  const at = (across: number, down: number) =>
    `${short(centre.x + (across * width) / 2)},${short(centre.y + (down * height) / 2)}`;
  const polygon = (points: readonly number[]) =>
    element('polygon', {
      points: points
        .flatMap((across, index) => (index % 2 === 0 ? [at(across, points[index + 1] ?? 0)] : []))
        .join(' '),
      ...look,
    });
  const rectangle = (radius: number) =>
    element('rect', {
      x: centre.x - width / 2,
      y: centre.y - height / 2,
      width,
      height,
      rx: Math.min(radius, height / 2),
      ...look,
    });
  switch (shape) {
    case 'gate':
      return polygon([0, -1, 1, 0, 0, 1, -1, 0]);
    case 'hexagon':
    case 'octagon':
    case 'tag':
      return polygon(outlines[shape]);
    case 'cut-rectangle': {
      const [x, y] = [1 - (2 * corners.cut) / width, 1 - (2 * corners.cut) / height];
      return polygon([-x, -1, x, -1, 1, -y, 1, y, x, 1, -x, 1, -1, y, -1, -y]);
    }
    case 'barrel': {
      const bulge = Math.min(5, height * 0.05) * 2;
      const d = `M${at(-1, -0.9)} Q${short(centre.x)},${short(centre.y - height / 2 - bulge / 2)} ${at(1, -0.9)} L${at(1, 0.9)} Q${short(centre.x)},${short(centre.y + height / 2 + bulge / 2)} ${at(-1, 0.9)} Z`;
      return element('path', { d, ...look });
    }
    case 'pill':
      return rectangle(corners.pill);
    case 'solid':
      return rectangle(corners.solid);
    case 'round-rectangle':
      return rectangle(corners.round);
    case 'rectangle':
      return rectangle(0);
  }
}
