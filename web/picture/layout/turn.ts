import type { Layout } from './placed.ts';
import type { Point } from './point.ts';
import type { Box } from './ranks.ts';

/** A box as lanes see it that are rows. */
export function turned(box: Box): Box {
  return { ...box, width: box.height, height: box.width };
}

/** A layout with its columns as rows, from the top down. */
export function turnedLayout({ boxes, links, columns, width, height }: Layout): Layout {
  return {
    boxes: new Map([...boxes].map(([key, centre]) => [key, turnedPoint(centre)])),
    links: new Map([...links].map(([key, course]) => [key, { ...course, points: course.points.map(turnedPoint) }])),
    columns,
    width: height,
    height: width,
  };
}

function turnedPoint({ x, y }: Point): Point {
  return { x: y, y: x };
}
