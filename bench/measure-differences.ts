import { type Client, createClient } from './client.ts';
import { askEach, judgeMs, judgeSpread, late, timeOf } from './limited.ts';
import { duration, percentile, timed } from './numbers.ts';
import { asVariables, type PickedQuestion } from './pick-questions.ts';
import type { Report } from './report.ts';
import { checkDocument, diffDocument, impactCountsDocument, impactDocument } from './set-documents.ts';
import type { SetTargets } from './set-targets.ts';

const rounds = 5;
const impactsAtOnce = 20;
const mostChecks = 5_000;
const loadLimitMs = 40_000;

/** Endpoint is active in the synthetic tenant, so that its deactivation is what changes most. */
const deactivate = { deactivate: 'MDE' };

/** Assumes beside it what is so already: a question that was not asked before, with the same answer. */
function asNew(enabled: string): object {
  return { assuming: [{ setAccount: { user: enabled, enabled: true } }, deactivate] };
}

/** What deactivating Endpoint does to everybody; accounts that are enabled tell one question from another. */
export async function measureImpact(
  client: Client,
  enabled: readonly string[],
  { impact }: SetTargets,
  report: Report,
): Promise<void> {
  const what = 'impact of deactivating Endpoint';
  const asked = { assuming: [deactivate] };
  judgeMs(report, `${what}, the first of a new server`, await timeOf(client, impactDocument, asked), impact);
  const whole = await askEach(client, impactDocument, enabled.slice(0, rounds).map(asNew));
  judgeMs(report, `… not asked before, median of ${whole.length}`, percentile(whole, 0.5), impact);
  const counts = await askEach(client, impactCountsDocument, enabled.slice(rounds, 2 * rounds).map(asNew));
  judgeMs(report, `… not asked before, counts only, median of ${counts.length}`, percentile(counts, 0.5), impact);
  const again = await askEach(client, impactDocument, Array<object>(rounds).fill(asked));
  judgeMs(report, `… asked again, median of ${rounds}`, percentile(again.slice(1), 0.5), impact);
}

export async function measureDiff(
  client: Client,
  [from, to]: readonly [number, number],
  { diff }: SetTargets,
  report: Report,
): Promise<void> {
  const times = await askEach(client, diffDocument, [
    { from, to },
    { from, to },
  ]);
  judgeMs(report, 'diff of two snapshots with 500 other memberships, first', times[0] ?? late, diff);
  judgeMs(report, '… asked again', times[1] ?? late, diff);
}

/** One check after the other while many others ask for an impact. */
export async function measureUnderLoad(
  client: Client,
  url: string,
  enabled: readonly string[],
  questions: readonly PickedQuestion[],
  { checkUnderLoad }: SetTargets,
  report: Report,
): Promise<void> {
  const others = enabled.slice(2 * rounds, 2 * rounds + impactsAtOnce);
  const clients = others.map(() => createClient(url));
  let isOver = false;
  const load = timed(() =>
    Promise.all(others.map((other, index) => timeOf(clients[index] as Client, impactDocument, asNew(other)))),
  );
  const ended = load.finally(() => {
    isOver = true;
  });
  // What fails is told when everything has ended.
  ended.catch(() => undefined);
  const times: number[] = [];
  const giveUpAt = performance.now() + loadLimitMs;
  while (!isOver && times.length < mostChecks && performance.now() < giveUpAt) {
    const asked = questions[times.length % questions.length] as PickedQuestion;
    times.push(await timeOf(client, checkDocument, asVariables(asked)));
  }
  const { result, ms } = await ended;
  for (const other of clients) other.end();
  judgeSpread(report, `check while ${others.length} impacts run`, times, { p95Ms: checkUnderLoad });
  const inTime = result.filter((one) => one !== late).length;
  report.add('… impacts that were answered meanwhile', `${inTime} of ${others.length} in ${duration(ms)}`);
}
