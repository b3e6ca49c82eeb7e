import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A browser of this machine, else the one that comes with the development packages (Linux on x64). */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
}

async function browserPath(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  const found = [...(named ? [named] : []), ...installed].find((path) => existsSync(path));
  if (found !== undefined) return found;
  // The package takes whatever lies in the temporary folder for its own browser, so it gets a folder of its own.
  process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'whycan-chromium-'));
  const packaged = await import('@sparticuz/chromium');
  return packaged.default.executablePath();
}

/** A page and everything that went wrong on it or left this machine. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** A first visit: nothing is cached or remembered, and closing forgets everything. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await openContext(browser, options);
  const watched = await openPageIn(context, url);
  return { ...watched, close: () => context.close() };
}

export function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', ...options });
}

/** A further visit: what the browser loaded before need not be loaded again. */
export async function openPageIn(context: BrowserContext, url: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const target = request.url();
    if (!target.startsWith(origin) && !/^(data|blob):/.test(target)) faults.push(`external request: ${target}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      if (typeof report === 'function') report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(url);
  await settled(page);
  return { page, faults, close: () => page.close() };
}

/** Until everything that belongs to the page is there: nothing loads any more, and a picture is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const drawing = document.querySelector<HTMLElement>('.picture-drawing');
    const isDrawn = drawing === null || drawing.dataset['nodes'] !== undefined;
    const isThere = document.querySelector('h1, [role="alert"], .graphiql-tab') !== null;
    const isLoading = document.querySelector('[aria-busy="true"]') !== null;
    return isThere && isDrawn && !isLoading && document.fonts.status === 'loaded';
  });
}
