import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsInAllColours } from './axe.ts';
import { sample } from './sample-page.ts';
import { views } from './views.ts';

const answer = '/?person=ana&capability=mde.device.isolate&device=srv1';
const selected =
  '/?thing=R3JvdXA6dGllcjI%3D&expand=R3JvdXA6dGllcjItZW1lYQ%3D%3D&hide=R3JvdXA6c29j&selected=Group%3Atier2-emea';
const states = [
  ...views.map(({ path }) => path),
  '/?person=gia&capability=alerts.manage&workload=MDA',
  '/?view=what-if',
  '/?thing=R3JvdXA6dGllcjM%3D',
  selected,
];

describe('for everybody, in light, in dark and in forced colours', () => {
  it.each(states)('axe finds nothing on %s', async (path) => {
    const { page, close } = await sample.open(path, { bypassCSP: true });
    expect(await faultsInAllColours(page)).toEqual([]);
    await close();
  });

  it('axe finds nothing on the open search and on the details of a node', async () => {
    const { page, close } = await sample.open(answer, { bypassCSP: true });
    await page.locator('.step').first().click();
    await page.locator('.fact-list').first().waitFor();
    expect(await faultsInAllColours(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('soc');
    await page.locator('[role="combobox"][aria-controls] >> nth=0').waitFor();
    expect(await faultsInAllColours(page)).toEqual([]);
    await close();
  });
});

/** Presses Tab until something matching is focused; everything on the way must be visible. */
async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const { isThere, isSeen, what } = await page.evaluate((wanted) => {
      const element = document.activeElement;
      const box = element?.getBoundingClientRect();
      return {
        isThere: element?.matches(wanted) ?? false,
        isSeen: box !== undefined && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        what: element?.outerHTML.slice(0, 120),
      };
    }, selector);
    expect(isSeen, `the focus is out of sight on ${what}`).toBe(true);
    if (isThere) return;
  }
  throw new Error(`Tab never reached ${selector}.`);
}

describe('the keyboard alone', () => {
  it('leads from the start to a route of an answer and its details', async () => {
    const { page, faults, close } = await sample.open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('ana torres');
    await page.locator('.search-hit').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.capability-row').first().waitFor();
    await tabTo(page, '[aria-label="Filter the actions"]');
    await page.keyboard.type('isolate');
    await expect.poll(() => page.locator('.capability-row').count()).toBe(1);
    await tabTo(page, '.capability-row');
    await page.keyboard.press('Enter');
    await page.locator('.route').first().waitFor();
    await tabTo(page, '.route-heading');
    await page.keyboard.press('Enter');
    expect(await page.locator('.route-heading[aria-pressed="true"]').count()).toBe(1);
    await tabTo(page, '.step');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Selected node' }).waitFor();
    await tabTo(page, '.details-actions button');
    expect(faults).toEqual([]);
    await close();
  });

  it('leaves the search with Escape and skips the header', async () => {
    const { page, close } = await sample.open('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('soc');
    await page.locator('.search-hit').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.search-hit').first().waitFor({ state: 'hidden' });
    await close();
  });
});

describe('without the picture', () => {
  it('everything that it shows can be read and opened in the list', async () => {
    const { page, close } = await sample.open(answer, { bypassCSP: true });
    await page.addStyleTag({ content: '.picture-pane { display: none !important; }' });
    const data = await sample.ask<{ access: { graph: { nodes: { name: string }[] } } }>(
      `{ access(user: "ana", capability: "mde.device.isolate", on: { device: "srv1" }) {
        ... on Decision { graph { nodes { name } } } } }`,
    );
    const fields = page.locator('.question-bar input:not([type="hidden"])');
    const asked = await fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
    const told = await page.locator('.banner, .routes-pane').allTextContents();
    const text = [...told, ...asked].join(' ').toLowerCase();
    for (const { name } of data.access.graph.nodes) expect(text).toContain(name.toLowerCase());
    await page.locator('.step').first().click();
    expect(await page.getByRole('region', { name: 'Selected node' }).textContent()).toMatch(/Leads to/);
    await close();
  });

  it('says each choice once to screen readers, politely', async () => {
    const { page, close } = await sample.open(answer);
    expect(await page.locator('[aria-live]').count()).toBe(1);
    await page.locator('.route-heading').first().click();
    await expect
      .poll(() => page.locator('[aria-live="polite"]').textContent())
      .toMatch(/^Route 1 of \d+ to .+ selected$/);
    expect(await page.getByRole('img', { name: /^Picture of / }).count()).toBe(1);
    await close();
  });
});
