import type { Client } from './client.ts';
import { askEach, late } from './limited.ts';
import { count, percentile } from './numbers.ts';
import { asVariables, type Picked, type PickedQuestion } from './pick-questions.ts';
import type { Report } from './report.ts';
import { checksDocument } from './set-documents.ts';
import type { SetTargets } from './set-targets.ts';

const bulk = 1_000;
const bulkRounds = 8;

/** Many questions in one request. */
export async function measureBulk(
  client: Client,
  { allow, deny }: Picked,
  { checksPerSecond }: SetTargets,
  report: Report,
): Promise<void> {
  const picked = [...allow, ...deny];
  const batches = Array.from({ length: 2 * bulkRounds }, (_, round) => ({
    questions: Array.from({ length: bulk }, (_, index) =>
      asVariables(picked[(round * 37 + index) % picked.length] as PickedQuestion),
    ),
  }));
  await askEach(client, checksDocument, batches.slice(0, bulkRounds));
  const ms = percentile(await askEach(client, checksDocument, batches.slice(bulkRounds)), 0.5);
  const perSecond = (1_000 * bulk) / ms;
  const what = `checks per second, ${count(bulk)} in a request, median of ${bulkRounds}`;
  const figure = ms === late ? 'none in time' : count(perSecond);
  report.judge(what, figure, `≥ ${count(checksPerSecond)}`, perSecond >= checksPerSecond);
}
