import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openContext } from '../../test/browser/browser.ts';

const recorder = fileURLToPath(new URL('recorder.js', import.meta.url));

export const drawnPicture = '.picture-drawing[data-nodes]';

/** A reader who was never here before. */
export async function newReader(browser: Browser): Promise<BrowserContext> {
  const context = await openContext(browser);
  await context.addInitScript({ path: recorder });
  return context;
}

/** Opens a page and waits until everything of it is there; the caller closes it. */
export async function visit(reader: BrowserContext, url: string): Promise<Page> {
  const page = await reader.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  return page;
}

/** Something that the recorder knows, of a page that has it. */
export function recorded<Result>(page: Page, asked: string): Promise<Result> {
  return page.evaluate(`recorder.${asked}`) as Promise<Result>;
}
