import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openOffline } from './carried.ts';
import { visit } from './sample-page.ts';

const answer = '/?person=ana&capability=mde.device.isolate&device=srv1';
const denied = '/?person=ana&capability=mde.device.isolate&device=dc1';
const hostile = '<img src=x onerror=alert(1)> "first" \u202E';

async function collect(page: Page, path: string): Promise<string> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('button', { name: 'Add to report' }).click();
  await page.getByRole('button', { name: 'In the report' }).waitFor();
  return (await page.locator('.banner-sentence').textContent()) ?? '';
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const stream = await download.createReadStream();
  return Buffer.concat(await stream.toArray());
}

describe('a report of several answers', () => {
  it('keeps order and comments over a reload, and is read offline with verdicts, comments and pictures', async () => {
    const page = await visit(answer, { locale: 'en-IE' });
    const first = await collect(page, answer);
    const second = await collect(page, denied);
    await page.getByRole('link', { name: 'Report (2)' }).click();
    await page.getByLabel('Comment on answer 1').fill(hostile);
    await page.getByRole('button', { name: 'Move down answer 1' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move up answer 2');
    await page.reload();
    await expect.poll(() => page.locator('.collected h2').allTextContents()).toEqual([second, first]);
    expect(await page.getByLabel('Comment on answer 2').inputValue()).toBe(hostile);
    const content = await saved(page, 'Download the report');
    const browser = page.context().browser();
    if (!browser) throw new Error('There is no browser to open the file with.');
    const file = await openOffline(browser, content, 'text/html');
    expect(await file.page.locator('ol').first().locator('li').allTextContents()).toEqual([
      `${second}: No`,
      expect.stringMatching(/: Yes/),
    ]);
    expect(await file.page.locator('.comment').allTextContents()).toEqual([hostile.replace('\u202E', '‹U+202E›')]);
    expect(await file.page.locator('.answer > svg').count()).toBe(2);
    const ids = await file.page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(file.faults).toEqual([]);
    await file.close();
    const markdown = (await saved(page, 'Download as Markdown')).toString();
    expect(markdown).toContain('> \\<img src=x onerror=alert(1)> "first" ‹U+202E›');
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.getByRole('link', { name: /^Report \(/ }).count()).toBe(0);
  });

  it('says so in its place when an answer cannot be read, and leaves out what is no report', async () => {
    const page = await visit('/', { locale: 'en-IE' });
    const store = (text: string) => page.evaluate((kept) => localStorage.setItem('whycan.report', kept), text);
    const question = (at: number, person = 'ana') => ({
      question: `person=${person}&capability=mde.device.isolate&at=${at}`,
      comment: '',
    });
    await store(
      JSON.stringify({ whycan: 'report/1', title: '', collected: [question(99), question(1, 'gone'), question(1)] }),
    );
    await page.goto(new URL('/?view=report', page.url()).href);
    await page.locator('.collected .verdict-mark').waitFor();
    expect(await page.locator('.collected').nth(0).textContent()).toContain('Snapshot 99 is no longer kept');
    expect(await page.locator('.collected').nth(1).textContent()).toContain('This answer cannot be read any more');
    await store('{"whycan":"report/1","title":7}');
    await page.reload();
    await page.getByText('could not be read, so it was left out').waitFor();
  });
});
