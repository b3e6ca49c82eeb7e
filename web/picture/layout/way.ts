import { type Bend, bendOf } from './bend.ts';
import type { Course } from './course.ts';
import type { Point } from './point.ts';

/** A box where it stands. */
export interface PlacedBox {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
}

/** The curve of a link, from the border of one box to that of the next. */
export interface Way {
  readonly kind: Course['kind'];
  readonly from: Point;
  readonly to: Point;
  readonly controls: readonly Point[];
}

/** `shift` moves the second and later links between the same two boxes aside. Where lanes are rows everything is turned. */
export function wayOf(
  source: PlacedBox,
  target: PlacedBox,
  { kind, points }: Course,
  { shift, isDown }: { readonly shift: number; readonly isDown: boolean },
): Way {
  const controls = points.map(({ x, y }) => (isDown ? { x: x + shift, y } : { x, y: y + shift }));
  const at = ({ centre, width, height }: PlacedBox, onward: number, aside: number): Point => ({
    x: centre.x + ((isDown ? aside : onward) * width) / 2,
    y: centre.y + ((isDown ? onward : aside) * height) / 2,
  });
  if (kind === 'down') return { kind, from: at(source, 0, 1), to: at(target, 0, -1), controls: [] };
  if (kind === 'back') return { kind, from: at(source, 0, -1), to: at(target, 0, -1), controls };
  return { kind, from: at(source, 1, 0), to: at(target, kind === 'beside' ? 1 : -1, 0), controls };
}

export function bendOfWay({ from, to, controls }: Way): Bend | undefined {
  return controls.length === 0 ? undefined : bendOf(from, to, controls);
}

const stepsPerCurve = 8;

/** Points along the curve as it is drawn: quadratic pieces that meet half-way between neighbouring control points. */
export function traceOf({ from, to, controls }: Way): Point[] {
  const trace = [from];
  let start = from;
  for (const [index, control] of controls.entries()) {
    const next = controls[index + 1];
    const end = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to;
    for (let step = 1; step <= stepsPerCurve; step++) {
      const t = step / stepsPerCurve;
      const blend = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      trace.push({ x: blend(start.x, control.x, end.x), y: blend(start.y, control.y, end.y) });
    }
    start = end;
  }
  return controls.length === 0 ? [from, to] : trace;
}
