import { csvText } from '../../../parts/file/csv.ts';
import { visible } from '../../../parts/text/visible.ts';
import type { Decision } from '../answer-document.ts';

const titles = ['requirement', 'verdict', 'routes', 'kind', 'number', 'step', 'from', 'link', 'to', 'sentence'];

/** A row per step of every listed route and per near miss; how many routes there are stands in every row. */
export function routesAsCsv({ routes }: Decision): string {
  const rows = routes.leaves.flatMap((leaf) => {
    const start = [leaf.title, leaf.verdict, leaf.total];
    const steps = leaf.routes.flatMap((route, index) =>
      route.steps.map(({ from, kind, to, sentence }, step) => [
        ...start,
        'route',
        String(index + 1),
        String(step + 1),
        from.name,
        kind,
        to.name,
        sentence,
      ]),
    );
    const misses = leaf.misses.map((miss, index) => [
      ...start,
      'near miss',
      String(index + 1),
      '',
      '',
      miss.reason,
      '',
      miss.sentence,
    ]);
    return [...steps, ...misses];
  });
  return csvText([titles, ...rows.map((row) => row.map(visible))]);
}
