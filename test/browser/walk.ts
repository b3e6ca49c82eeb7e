import type { Page } from 'playwright-core';
import { settled } from './browser.ts';

/** A picture of the page, and for how long it is shown. */
export interface Frame {
  readonly png: Buffer;
  readonly ms: number;
}

/** From a question to its answer, to another device and to everybody who can: as a reader of the page walks. */
export async function* walk(page: Page): AsyncGenerator<Frame> {
  const shown = async (ms: number): Promise<Frame> => ({ png: await page.screenshot(), ms });
  const arrived = async (ms: number): Promise<Frame> => {
    await settled(page);
    // The picture's last frame may still be on its way.
    await page.waitForTimeout(300);
    return shown(ms);
  };
  yield await arrived(1_200);
  await page.keyboard.press('/');
  for (const letters of ['ana', ' iso', 'late', ' srv1']) {
    await page.keyboard.type(letters);
    yield await shown(180);
  }
  await page.locator('.search-hit').first().waitFor();
  yield await shown(900);
  await page.keyboard.press('Enter');
  await page.locator('.route').first().waitFor();
  yield await arrived(2_200);
  await page.keyboard.press(']');
  yield await arrived(1_800);
  await page.keyboard.press('Escape');
  const device = page.getByRole('combobox', { name: 'Device', exact: true });
  await device.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('dc1');
  await page.locator('.question-bar').getByRole('option').first().waitFor();
  yield await shown(900);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.banner-verdict', { hasText: 'No' }).waitFor();
  yield await arrived(2_400);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('who can isolate dc1');
  await page.locator('.search-hit').first().waitFor();
  yield await shown(900);
  await page.keyboard.press('Enter');
  await page.locator('.holders tbody tr').first().waitFor();
  yield await arrived(2_400);
}
