import type { Room } from '../web/picture/layout/lanes.ts';
import { layOut } from '../web/picture/layout/layout.ts';
import type { Box, Link } from '../web/picture/layout/ranks.ts';
import { duration, percentile } from './numbers.ts';
import type { Report } from './report.ts';

const mostMs = 1_000;
const room: Room = {
  width: 900,
  height: 500,
  isDown: false,
  leastRowGap: 26,
  laneGap: () => 60,
  isStackable: (column) => column === 2,
};

/** What placing the boxes of a very large picture costs the page. */
export function measureLayout(report: Report): void {
  const boxes: Box[] = Array.from({ length: 500 }, (_, index) => ({
    key: `n${index}`,
    column: index % 6,
    width: 150,
    height: 56,
  }));
  const links: Link[] = boxes.flatMap(({ key }, index) =>
    [1, 2].map((step) => {
      const target = `n${(index * 7 + step) % boxes.length}`;
      return { key: `${key}>${target}`, source: key, target };
    }),
  );
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    layOut(boxes, links, room);
    return performance.now() - start;
  });
  const median = percentile(times, 0.5);
  report.judge('placing 500 boxes and 1,000 links, median of 5', duration(median), `≤ ${mostMs} ms`, median <= mostMs);
}
