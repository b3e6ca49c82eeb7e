import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsInAllColours } from './axe.ts';
import { settled } from './browser.ts';
import { sample, visit } from './sample-page.ts';

const answer = '/?person=ana&capability=mde.device.isolate&device=srv1';
const route = (page: Page) => new URL(page.url()).searchParams.get('route');

function zoomOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const drawing = document.querySelector('.picture-drawing') as HTMLElement & { _cyreg: { cy: { zoom(): number } } };
    return drawing._cyreg.cy.zoom();
  });
}

describe('single keys', () => {
  it('follow the routes, fit and zoom the picture, and clear one thing after the other', async () => {
    const page = await visit(answer);
    await page.keyboard.press(']');
    await expect.poll(() => route(page)).toBe('route.0.0');
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    await expect.poll(() => route(page)).toBe('route.1.0');
    await page.keyboard.press(']');
    await page.keyboard.press('[');
    await expect.poll(() => route(page)).toBe('route.0.1');
    await page.locator('.step').first().click();
    await page.getByRole('region', { name: 'Selected node' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Selected node' }).waitFor({ state: 'detached' });
    expect(route(page)).toBe('route.0.1');
    await page.keyboard.press('Escape');
    await expect.poll(() => route(page)).toBeNull();
    const before = await zoomOf(page);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect.poll(() => zoomOf(page)).toBeCloseTo(before * 1.5625, 2);
    await page.keyboard.press('-');
    await expect.poll(() => zoomOf(page)).toBeCloseTo(before * 1.25, 2);
    await page.keyboard.press('f');
    await expect.poll(() => zoomOf(page)).toBeLessThanOrEqual(before);
  });

  it('are text where somebody types, and nothing with other keys held', async () => {
    const page = await visit(answer);
    const zoom = await zoomOf(page);
    const field = page.getByRole('combobox', { name: 'Device group' });
    await field.focus();
    await page.keyboard.type('f+[]?/');
    expect(await field.inputValue()).toBe('f+[]?/');
    await page.keyboard.press('Control+k');
    const search = page.getByRole('combobox', { name: /^Search users/ });
    expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.focus();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Routes' }).click();
    await page.keyboard.press('Control+]');
    expect([await zoomOf(page), route(page), await page.getByRole('dialog').count()]).toEqual([zoom, null, 0]);
  });

  it('stand on a sheet that opens with ?, and can be turned off there', async () => {
    const { page, faults, close } = await sample.openFirst(answer);
    const heading = page.locator('.route-heading').first();
    await heading.focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.waitFor();
    const listed = (await sheet.locator('kbd').allTextContents()).map((key) => key.replace('−', '-').toLowerCase());
    expect(listed).toEqual(expect.arrayContaining(['/', '?', 'esc', 'f', '+', '-', '[', ']']));
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await sheet.getByRole('switch', { name: /^Single keys/ }).uncheck({ force: true });
    await sheet.getByRole('button', { name: 'Close the shortcuts' }).click();
    await page.keyboard.press(']');
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    expect([route(page), await sheet.count()]).toEqual([null, 0]);
    expect(faults).toEqual([]);
    await close();
  });

  it('stand on a sheet in which axe finds nothing', async () => {
    const { page, close } = await sample.open(answer, { bypassCSP: true });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await faultsInAllColours(page)).toEqual([]);
    await close();
  });
});

describe('on a first visit', () => {
  it('hints stand beside what they are about until one is dismissed, and nothing else is stored', async () => {
    const { page, faults, close } = await sample.openFirst('/');
    await page.getByRole('complementary', { name: 'Hint' }).waitFor();
    await page.goto(sample.url(answer));
    await settled(page);
    await page.getByRole('button', { name: 'Got it' }).click();
    await page.getByRole('complementary', { name: 'Hint' }).waitFor({ state: 'detached' });
    for (const path of [answer, '/']) {
      await page.goto(sample.url(path));
      await settled(page);
      expect(await page.getByRole('complementary', { name: 'Hint' }).count(), path).toBe(0);
    }
    const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    expect([stored, await page.context().cookies()]).toEqual([['whycan-hints-dismissed'], []]);
    expect(faults).toEqual([]);
    await close();
  });
});
