import type { Browser, Page } from 'playwright-core';
import type { Report } from '../report.ts';
import { newReader, visit } from './visit.ts';

const questions = 20;
const mostRatio = 1.3;

/** What the page holds after one question and after many, asked one after the other without loading it anew. */
export async function measureMemory(
  browser: Browser,
  url: string,
  paths: readonly string[],
  report: Report,
): Promise<void> {
  const reader = await newReader(browser);
  const page = await visit(reader, url + paths[0]);
  const first = await heapMegabytes(page);
  for (let asked = 1; asked < questions; asked += 1) {
    await page.evaluate(
      (path) => {
        history.pushState(null, '', path);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      paths[asked % paths.length] as string,
    );
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(100);
  }
  const last = await heapMegabytes(page);
  await reader.close();
  const figure = `${first.toFixed(1)} → ${last.toFixed(1)} MB, ${(last / first).toFixed(2)} ×`;
  report.judge(`heap after one question and after ${questions}`, figure, `≤ ${mostRatio} ×`, last / first <= mostRatio);
}

/** What is still needed. */
async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}
