import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchBrowser, openPage } from './browser.ts';

// Draws the pictures of the README: the sample tenant, served by the real server, in a home of its own.
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

await build({ root: join(checkout, 'web'), configFile: join(checkout, 'vite.config.ts'), logLevel: 'error' });
const server = spawn(process.execPath, [program, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const url = await listening();
  const browser = await launchBrowser();
  mkdirSync(images, { recursive: true });
  for (const { name, path, colorScheme } of shots) {
    const { page, close } = await openPage(browser, url + path, { colorScheme, ...window });
    // The picture's last frame may still be on its way.
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(images, `${name}.png`) });
    await close();
  }
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await new Promise((ended) => server.once('close', ended));
  spawnSync(process.execPath, [program, 'stop'], { env: environment });
  rmSync(home, { recursive: true, force: true });
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
