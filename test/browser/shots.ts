import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser, openPage } from './browser.ts';
import { movingPicture } from './moving-picture.ts';
import { views } from './views.ts';
import { walk } from './walk.ts';

// Draws the pictures of the README: the sample tenant, served by the real server, in a home of its own. With a folder,
// every view of the page is drawn there instead, in light and dark, on a desk and on a phone, to be looked at.
const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const program = join(checkout, 'bin', 'whycan.js');
const images = join(checkout, 'docs', 'images');
const home = mkdtempSync(join(tmpdir(), 'whycan-shots-'));
const environment = { ...process.env, WHYCAN_HOME: home, PORT: '0', NO_COLOR: '1' };

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly colorScheme: 'light' | 'dark';
}

const why = '/?person=ana&capability=mde.device.isolate&device=srv1';
const shots: readonly Shot[] = [
  { name: 'why', path: why, colorScheme: 'light' },
  { name: 'why-dark', path: why, colorScheme: 'dark' },
  { name: 'why-not', path: '/?person=ana&capability=mde.device.isolate&device=dc1', colorScheme: 'light' },
];
/** A window just wide enough for both panes, so that its text can be read where the picture is shown smaller. */
const window = { viewport: { width: 1240, height: 800 }, deviceScaleFactor: 1.5 };
const walked = { viewport: { width: 1240, height: 800 } };
const windows = [
  { name: 'desk', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
];
const {
  values: { views: folder },
} = parseArgs({ options: { views: { type: 'string' } } });

await build({ root: join(checkout, 'web'), configFile: join(checkout, 'vite.config.ts'), logLevel: 'error' });
const server = spawn(process.execPath, [program, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const url = await listening();
  const browser = await launchBrowser();
  await (folder === undefined ? drawForReadme(browser, url) : drawViews(browser, url, resolve(folder)));
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await new Promise((ended) => server.once('close', ended));
  spawnSync(process.execPath, [program, 'stop'], { env: environment });
  rmSync(home, { recursive: true, force: true });
}

async function drawForReadme(browser: Browser, url: string): Promise<void> {
  mkdirSync(images, { recursive: true });
  for (const { name, path, colorScheme } of shots)
    await draw(browser, url + path, join(images, `${name}.png`), { colorScheme, ...window });
  const { page, close } = await openPage(browser, url, walked);
  writeFileSync(join(images, 'walk.gif'), await movingPicture(browser, walk(page)));
  await close();
}

async function drawViews(browser: Browser, url: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  for (const { name, path } of views)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const { name: where, viewport } of windows)
        await draw(browser, url + path, join(to, `${name}-${where}-${colorScheme}.png`), { colorScheme, viewport });
}

async function draw(browser: Browser, url: string, file: string, options: BrowserContextOptions): Promise<void> {
  const { page, close } = await openPage(browser, url, options);
  // The picture's last frame may still be on its way.
  await page.waitForTimeout(300);
  await page.screenshot({ path: file });
  await close();
}

function listening(): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) found(url);
    });
    server.once('close', () => failed(new Error(`The server ended early.\n${said}`)));
  });
}
