import type { Layout } from './layout.ts';
import type { Viewport } from './view.ts';

const margin = 16;
const mostZoom = 1.2;
/** Below this nothing can be read: a narrow pane shows the start of the picture instead of all of it. */
const leastZoom = 0.6;

interface Pane {
  readonly width: number;
  readonly height: number;
  readonly headingHeight: number;
}

/** The place of the picture at first: all of it, below the headings, as long as it can be read. */
export function fitReadable(layout: Layout, pane: Pane): Viewport {
  const whole = fitWhole(layout, pane);
  if (whole.zoom >= leastZoom || pane.width > 900) return whole;
  const height = pane.height - pane.headingHeight - 2 * margin;
  const y = pane.headingHeight + margin + Math.max(0, height - layout.height * leastZoom) / 2;
  return { zoom: leastZoom, x: margin, y };
}

/** The place in which all of it is seen. */
export function fitWhole(layout: Layout, { headingHeight, ...pane }: Pane): Viewport {
  const width = pane.width - 2 * margin;
  const height = pane.height - headingHeight - 2 * margin;
  const zoom = Math.max(
    0.1,
    Math.min(mostZoom, width / Math.max(1, layout.width), height / Math.max(1, layout.height)),
  );
  return {
    zoom,
    x: (pane.width - layout.width * zoom) / 2,
    y: headingHeight + margin + Math.max(0, height - layout.height * zoom) / 2,
  };
}
