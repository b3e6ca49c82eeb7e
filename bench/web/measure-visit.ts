import type { Browser, Page } from 'playwright-core';
import { count, percentile } from '../numbers.ts';
import type { Report } from '../report.ts';
import { drawnPicture, newReader, recorded, visit } from './visit.ts';

const visits = 7;
const mostKilobytes = 250;
const mostDrawingMs = 150;

/** What a first visit loads and shows, before there is any picture. */
export async function measureFirstVisit(browser: Browser, url: string, report: Report): Promise<void> {
  const paints: number[] = [];
  let kilobytes = 0;
  for (let round = 0; round < visits; round += 1) {
    const reader = await newReader(browser);
    const page = await visit(reader, url);
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0));
    kilobytes = await loadedKilobytes(page);
    await reader.close();
  }
  report.spread('first visit: first paint', paints);
  const loaded = `${count(kilobytes)} KB`;
  report.judge('first visit: loaded before a picture', loaded, `≤ ${mostKilobytes} KB`, kilobytes <= mostKilobytes);
}

/** As it went over the wire, compressed. */
function loadedKilobytes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return all.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0) / 1_000;
  });
}

/** From the answer to its picture, for readers who have been here before. */
export async function measureAnswer(browser: Browser, url: string, report: Report): Promise<void> {
  const reader = await newReader(browser);
  await (await visit(reader, url)).close();
  const [times, tasks]: [number[], number[]] = [[], []];
  let nodes = 0;
  for (let round = 0; round < visits; round += 1) {
    const page = await reader.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    const paintedAt = await recorded<number>(page, `painted(${JSON.stringify(drawnPicture)})`);
    times.push(paintedAt - (await recorded<number>(page, 'answered()')));
    tasks.push(...(await recorded<number[]>(page, 'takeTasks()')));
    nodes = await page.locator(drawnPicture).evaluate((drawn) => Number((drawn as HTMLElement).dataset['nodes']));
    await page.close();
  }
  await reader.close();
  const median = percentile(times, 0.5);
  const drawn = `answer drawn after its data, ${nodes} boxes, median of ${visits}`;
  report.judge(drawn, `${count(median)} ms`, `≤ ${mostDrawingMs} ms`, median <= mostDrawingMs);
  judgeTasks('… longest task meanwhile', tasks, report);
}

const longestTaskMs = 100;

export function judgeTasks(what: string, tasks: readonly number[], report: Report): void {
  const longest = Math.max(0, ...tasks);
  const figure = longest === 0 ? 'none over 50 ms' : `${count(longest)} ms`;
  report.judge(what, figure, `≤ ${longestTaskMs} ms`, longest <= longestTaskMs);
}
