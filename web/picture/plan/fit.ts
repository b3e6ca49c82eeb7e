import type { Layout } from '../layout/placed.ts';
import type { Point } from '../layout/point.ts';
import type { Plan } from './plan.ts';
import { leastZoom, readableZoom } from './type-size.ts';
import type { Viewport } from './viewport.ts';

export const margin = 16;
const mostZoom = 1.2;

interface Pane {
  readonly width: number;
  readonly height: number;
  readonly headingHeight: number;
}

/** The room for a picture in a pane: below the headings, with a margin all around. */
export function roomIn({ width, height, headingHeight }: Pane): { width: number; height: number } {
  return { width: width - 2 * margin, height: height - headingHeight - 2 * margin };
}

/** How high a pane is in which a picture is seen whole that is as wide as the pane. */
export function heightOf(layout: Layout, paneWidth: number): number {
  const across = (paneWidth - 2 * margin) / Math.max(1, layout.width);
  return Math.ceil(layout.height * Math.max(readableZoom, Math.min(1, across))) + 2 * margin;
}

type Placed = Pick<Plan, 'layout' | 'isDown'>;

/** The place of the picture at first: all of it or, where that could not be read, its end: what everything leads to. */
export function fitReadable(plan: Placed, pane: Pane): Viewport {
  return fitAt(plan, pane, readableZoom);
}

/** The place in which all of it is seen, or as much as boxes with names in them allow. */
export function fitWhole(plan: Placed, pane: Pane): Viewport {
  return fitAt(plan, pane, leastZoom);
}

function fitAt({ layout, isDown }: Placed, pane: Pane, least: number): Viewport {
  const room = roomIn(pane);
  const whole = Math.min(room.width / Math.max(1, layout.width), room.height / Math.max(1, layout.height));
  const zoom = Math.max(least, Math.min(mostZoom, whole));
  const end = lastBox(layout, isDown);
  return {
    zoom,
    x: margin + startOf(room.width, layout.width * zoom, end.x * zoom),
    y: pane.headingHeight + margin + startOf(room.height, layout.height * zoom, end.y * zoom),
  };
}

/** Where something starts that is centred in its room or, if it is longer, shows what is at its end. */
function startOf(room: number, length: number, end: number): number {
  return length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, room / 2 - end));
}

/** Where the box stands that is furthest along: the capability. */
function lastBox({ boxes }: Layout, isDown: boolean): Point {
  const along = ({ x, y }: Point) => (isDown ? y : x);
  return [...boxes.values()].reduce((last, box) => (along(last) >= along(box) ? last : box), { x: 0, y: 0 });
}
