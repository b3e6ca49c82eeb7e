import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Downloads the answer that a page shows, and reads the file. */
export async function downloaded(page: Page, word: string): Promise<{ name: string; path: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download as ${word}`, exact: true }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, content: readFileSync(path) };
}

export interface Opened {
  readonly page: Page;
  /** Requests, policy violations, errors and dialogs: a file that is only read has none. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** Opens markup as a file would be opened that came by mail: no network, and nothing of whycan around it. */
export async function openOffline(browser: Browser, content: Buffer, type: string): Promise<Opened> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  const address = 'http://report.invalid/answer';
  await context.route('**/*', (route) => {
    if (route.request().url() === address)
      return route.fulfill({ contentType: `${type};charset=utf-8`, body: content });
    faults.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, faults, close: () => context.close() };
}
