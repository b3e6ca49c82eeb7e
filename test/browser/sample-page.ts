import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, openContext, openPage, openPageIn, type WatchedPage } from './browser.ts';
import { type ServedPage, servePage } from './served.ts';

let browser: Browser;
let served: ServedPage;

// One server and one browser for all cases about the sample tenant: starting them takes longer than most cases.
beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const contexts = new Map<string, Promise<BrowserContext>>();

/** The sample tenant as `whycan serve` shows it. */
export const sample = {
  url: (path: string): string => served.url + path,
  ask: <Data>(query: string, variables?: object): Promise<Data> => served.ask<Data>(query, variables),
  /** Cases with the same options are visits of one reader, who has loaded the page before. */
  open: async (path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> => {
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? openContext(browser, options);
    contexts.set(key, context);
    return openPageIn(await context, served.url + path);
  },
  openFirst: (path: string): Promise<WatchedPage> => openPage(browser, served.url + path),
};

let open: WatchedPage | undefined;

// Whatever a case is about: nothing goes wrong meanwhile, and nobody else is asked.
afterEach(async () => {
  const visited = open;
  open = undefined;
  await visited?.close();
  expect(visited?.faults ?? []).toEqual([]);
});

/** The page that a case is about; it is closed after the case, which fails for whatever went wrong on it. */
export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  open = await sample.open(path, options);
  return open.page;
}
