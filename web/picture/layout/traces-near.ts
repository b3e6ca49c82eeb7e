import type { Point } from './point.ts';
import type { PlacedBox } from './way.ts';

const cell = 40;
const step = 6;

/** Says how many of the lines, besides one, pass under a box; found among the points of each line, in the cells of a grid. */
export function tracesNear(traces: readonly (readonly Point[])[]) {
  const cells = new Map<string, { readonly trace: readonly Point[]; readonly point: Point }[]>();
  for (const trace of traces) {
    for (const point of pointsAlong(trace)) {
      const key = cellOf(Math.floor(point.x / cell), Math.floor(point.y / cell));
      const known = cells.get(key);
      if (known) known.push({ trace, point });
      else cells.set(key, [{ trace, point }]);
    }
  }
  return function near({ centre, width, height }: PlacedBox, own: readonly Point[]): number {
    const found = new Set<readonly Point[]>();
    const last = { x: Math.floor((centre.x + width / 2) / cell), y: Math.floor((centre.y + height / 2) / cell) };
    for (let x = Math.floor((centre.x - width / 2) / cell); x <= last.x; x++)
      for (let y = Math.floor((centre.y - height / 2) / cell); y <= last.y; y++)
        for (const { trace, point } of cells.get(cellOf(x, y)) ?? [])
          if (Math.abs(point.x - centre.x) < width / 2 && Math.abs(point.y - centre.y) < height / 2) found.add(trace);
    found.delete(own);
    return found.size;
  };
}

function cellOf(x: number, y: number): string {
  return `${x} ${y}`;
}

function* pointsAlong(trace: readonly Point[]): Generator<Point> {
  for (const [index, end] of trace.entries()) {
    const start = trace[index - 1];
    if (!start) continue;
    const steps = Math.max(1, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / step));
    for (let at = 0; at <= steps; at++)
      yield { x: start.x + ((end.x - start.x) * at) / steps, y: start.y + ((end.y - start.y) * at) / steps };
  }
}
