import type { Layout } from '../layout/layout.ts';
import type { Viewport } from './viewport.ts';

const margin = 16;
const mostZoom = 1.2;
const narrowPane = 480;

/** Below this zoom nothing can be read, and less so on a small screen. */
function leastZoom(pane: Pane): number {
  return pane.width < narrowPane ? 0.75 : 0.5;
}

interface Pane {
  readonly width: number;
  readonly height: number;
  readonly headingHeight: number;
}

/** The place of the picture at first: all of it, below the headings, or as much from its start as can be read. */
export function fitReadable(layout: Layout, pane: Pane): Viewport {
  const whole = fitWhole(layout, pane);
  const zoom = leastZoom(pane);
  if (whole.zoom >= zoom) return whole;
  const width = layout.width * zoom;
  const middle = pane.headingHeight + (pane.height - pane.headingHeight) / 2;
  return {
    zoom,
    x: Math.max(margin, (pane.width - width) / 2),
    y: middle - (firstBox(layout)?.y ?? layout.height / 2) * zoom,
  };
}

/** The place in which all of it is seen. */
export function fitWhole(layout: Layout, { width, height, headingHeight }: Pane): Viewport {
  const roomAcross = width - 2 * margin;
  const roomDown = height - headingHeight - 2 * margin;
  const zoom = Math.min(mostZoom, roomAcross / Math.max(1, layout.width), roomDown / Math.max(1, layout.height));
  return {
    zoom: Math.max(0.05, zoom),
    x: (width - layout.width * zoom) / 2,
    y: headingHeight + margin + Math.max(0, roomDown - layout.height * zoom) / 2,
  };
}

/** The box furthest to the left: the person. */
function firstBox(layout: Layout) {
  return [...layout.boxes.values()].reduce(
    (first, box) => (first && first.x <= box.x ? first : box),
    layout.boxes.values().next().value,
  );
}
