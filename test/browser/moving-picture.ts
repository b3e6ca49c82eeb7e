import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Frame } from './walk.ts';

const encoder = createRequire(import.meta.url).resolve('gifenc/dist/gifenc.js');
const maker = fileURLToPath(new URL('gif-maker.js', import.meta.url));

/** One GIF that shows the frames again and again. The browser decodes them, and encodes what comes of it. */
export async function movingPicture(browser: Browser, frames: AsyncIterable<Frame>): Promise<Buffer> {
  const page = await browser.newPage();
  const scope = `(() => { const exports = {}; ${readFileSync(encoder, 'utf8')}; return exports; })()`;
  await page.addScriptTag({ content: `globalThis.gifenc = ${scope};` });
  await page.addScriptTag({ path: maker });
  for await (const { png, ms } of frames) await page.evaluate(`gifMaker.add('${png.toString('base64')}', ${ms})`);
  const gif = (await page.evaluate('gifMaker.end()')) as string;
  await page.close();
  return Buffer.from(gif, 'base64');
}
