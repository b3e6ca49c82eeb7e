import { join } from 'node:path';
import type { Graph } from '../server/graph/driver.ts';
import type { ImportReport } from '../server/origins/report/import-report.ts';
import { type MeasuredRun, measureWhycan } from './measured-program.ts';
import { count, duration } from './numbers.ts';
import { startProgram } from './program.ts';
import type { Report } from './report.ts';
import type { BenchSize } from './size.ts';
import { watchEdges } from './watch-edges.ts';
import { say, type Workplace } from './workplace.ts';

/** From so many memberships on, the limits are those of the largest tenants. */
const veryLarge = 5_000_000;
const smallLimits = { collectMegabytes: 300, importMegabytes: 400, perSecond: 0, writtenPerSecond: 0 };
const largeLimits = { collectMegabytes: 300, importMegabytes: 400, perSecond: 40_000, writtenPerSecond: 50_000 };
const veryLargeLimits = { collectMegabytes: 600, importMegabytes: 1_200, perSecond: 40_000, writtenPerSecond: 60_000 };
/** Below, starting takes longer than writing, and speed says little. */
const fewest = 500_000;
const mostShareOfSecond = 0.25;
const mostMinutes = 6;

/** Collects a tenant from a Graph on loopback and imports the folder twice, each in a process of its own. */
export async function measureImport(
  place: Workplace,
  { tenant }: BenchSize,
  graph: Graph,
  report: Report,
): Promise<void> {
  const { people, groups, memberships } = tenant;
  const limits = memberships >= veryLarge ? veryLargeLimits : memberships >= fewest ? largeLimits : smallLimits;
  const folder = join(place.folder, 'collected');

  say('Collecting from a Graph on loopback.');
  const size = [people, groups, memberships].map(String);
  const { url } = await startProgram(['--import', 'tsx', 'bench/loopback-graph.ts', ...size], place);
  const environment = {
    ...place.environment,
    WHYCAN_GRAPH_URL: url,
    WHYCAN_MDE_URL: url,
    WHYCAN_GRAPH_TOKEN: 'token',
  };
  const collected = await measureWhycan(['collect', folder, '--login', 'env', '--json'], { ...place, environment });
  report.add(`collect: time, with ${count(requestsOf(collected))} requests`, duration(collected.ms));
  judgePeak('collect', collected, limits.collectMegabytes, report);

  say('Importing what was collected, twice.');
  const edges = watchEdges(graph);
  const first = await measureWhycan(['import', folder, '--json'], place);
  const written = membershipsIn(first);
  const writtenPerSecond = await edges.perSecond(written);
  report.add('import of what was collected: time', duration(first.ms));
  atLeast('… memberships per second, from start to end', written / (first.ms / 1_000), limits.perSecond, report);
  if (writtenPerSecond !== undefined)
    atLeast('… memberships per second while they are written', writtenPerSecond, limits.writtenPerSecond, report);
  judgePeak('import', first, limits.importMegabytes, report);

  const second = await measureWhycan(['import', folder, '--json'], place);
  const share = second.ms / first.ms;
  report.add('second import of the same folder: time', duration(second.ms));
  const percent = (part: number): string => `${Math.round(100 * part)} %`;
  report.judge('… of the first', percent(share), `≤ ${percent(mostShareOfSecond)}`, share <= mostShareOfSecond);
  judgePeak('second import', second, limits.importMegabytes, report);
  if (limits !== veryLargeLimits) return;
  const allMs = collected.ms + first.ms + second.ms;
  report.judge(
    'collect and both imports: time',
    duration(allMs),
    `≤ ${mostMinutes} min`,
    allMs <= mostMinutes * 60_000,
  );
}

function judgePeak(what: string, { peakMegabytes }: MeasuredRun, most: number, report: Report): void {
  report.judge(`${what}: peak memory`, `${count(peakMegabytes)} MB`, `≤ ${count(most)} MB`, peakMegabytes <= most);
}

function atLeast(what: string, value: number, least: number, report: Report): void {
  if (least === 0) report.add(what, count(value));
  else report.judge(what, count(value), `≥ ${count(least)}`, value >= least);
}

function requestsOf({ out }: MeasuredRun): number {
  const { sources }: { readonly sources: readonly { readonly requests: number }[] } = JSON.parse(out);
  return sources.reduce((sum, { requests }) => sum + requests, 0);
}

function membershipsIn({ out }: MeasuredRun): number {
  const { counts }: Pick<ImportReport, 'counts'> = JSON.parse(out);
  return counts.memberships;
}
