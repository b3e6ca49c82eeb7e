import type { Browser, Page } from 'playwright-core';
import { count } from '../numbers.ts';
import type { Report } from '../report.ts';
import { judgeTasks } from './measure-visit.ts';
import { openPlainPage, type PictureElements } from './plain-page.ts';
import { drawnPicture, newReader, recorded, visit } from './visit.ts';

const panningMs = 4_000;
const leastFrames = 45;

/** The largest picture, drawn with nothing folded, while somebody drags it about; a plain Cytoscape page beside it. */
export async function measurePanning(
  browser: Browser,
  url: string,
  elements: PictureElements,
  report: Report,
): Promise<void> {
  const reader = await newReader(browser);
  const page = await visit(reader, url);
  await page.getByRole('button', { name: 'Draw it anyway' }).click();
  await page.locator(drawnPicture).waitFor();
  for (const all = page.getByRole('button', { name: 'Open all' }); (await all.count()) > 0; ) {
    await all.click();
    await page.waitForLoadState('networkidle');
  }
  const nodes = await page.locator(drawnPicture).evaluate((drawn) => Number((drawn as HTMLElement).dataset['nodes']));
  judgeTasks(`${count(nodes)} boxes drawn on demand: longest task`, await recorded(page, 'takeTasks()'), report);
  const frames = await framesWhilePanning(page, drawnPicture);
  judgeFrames(`… frames per second while it is dragged`, frames, report, leastFrames);
  judgeTasks('… longest task meanwhile', await recorded(page, 'takeTasks()'), report);
  await reader.close();

  const plain = await newReader(browser);
  const { page: plainPage, drawnMs } = await openPlainPage(plain, elements);
  report.add(`plain Cytoscape, the same ${count(elements.nodes.length)} nodes: drawn in`, `${count(drawnMs)} ms`);
  judgeFrames('… frames per second while it is dragged', await framesWhilePanning(plainPage, '#drawing'), report);
  await plain.close();
}

/** Each change of what is drawn counts as a frame; the browser asks for at most sixty. */
async function framesWhilePanning(page: Page, selector: string): Promise<readonly number[]> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not on the page.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 30];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await recorded(page, 'start()');
  const endAt = performance.now() + panningMs;
  for (let step = 0; performance.now() < endAt; step += 1)
    await page.mouse.move(x + 150 * Math.sin(step / 8), y - 60 - 60 * Math.cos(step / 8));
  const frames = await recorded<number[]>(page, 'stop()');
  await page.mouse.up();
  return frames;
}

function judgeFrames(what: string, frames: readonly number[], report: Report, least?: number): void {
  const perSecond = (1_000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0);
  if (least === undefined) report.add(what, count(perSecond));
  else report.judge(what, count(perSecond), `≥ ${least}`, perSecond >= least);
}
