import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled } from './browser.ts';
import { sample, visit } from './sample-page.ts';

const answer = '/?person=ana&capability=mde.device.isolate&device=srv1';

/** Replaces a part with nothing but keys: it has the focus afterwards, as before. */
async function replace(page: Page, part: string, text: string, chosen: string): Promise<void> {
  const field = page.getByRole('combobox', { name: part, exact: true });
  await field.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.type(text);
  await page.locator('.question-bar').getByRole('option', { name: chosen }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => field.inputValue()).toBe(chosen);
  await settled(page);
  expect(await field.evaluate((element) => element === document.activeElement), part).toBe(true);
}

async function sentenceOf(person: string, capability: string, more = ''): Promise<string> {
  const { access } = await sample.ask<{ access: { sentence: string } }>(
    `{ access(user: "${person}", capability: "${capability}"${more}) { ... on Decision { sentence } } }`,
  );
  return access.sentence;
}

const said = (page: Page) => page.locator('.banner-sentence').textContent();
const parameters = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe('the question above an answer', () => {
  it('has parts that are replaced by keyboard, one by one, without losing the others', async () => {
    const page = await visit(answer);
    await replace(page, 'Who', 'eve mor', 'Eve Moreau');
    expect(parameters(page)).toEqual({ person: 'eve', capability: 'mde.device.isolate', device: 'srv1' });
    await replace(page, 'Device', 'pc-madrid-1', 'pc-madrid-1.emea.contoso.com');
    await replace(page, 'Action', 'antivirus', 'scan a device');
    const asked = { person: 'eve', capability: 'mde.device.scan', device: 'pc-madrid-1' };
    expect(parameters(page)).toEqual(asked);
    await expect
      .poll(() => said(page))
      .toBe(await sentenceOf('eve', 'mde.device.scan', ', on: { device: "pc-madrid-1" }'));
    // What the next action cannot be asked about is left out.
    await replace(page, 'Action', 'preview email', 'preview email');
    expect(parameters(page)).toEqual({ person: 'eve', capability: 'mdo.mail.preview' });
  });

  it('is left with Escape as it was', async () => {
    const page = await visit(answer);
    const field = page.getByRole('combobox', { name: 'Who', exact: true });
    await field.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('ben');
    await page.locator('.question-bar').getByRole('option', { name: 'Ben Carter' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('Ana Torres');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(parameters(page)).toEqual({ person: 'ana', capability: 'mde.device.isolate', device: 'srv1' });
  });

  it('asks about everybody without a user, and about one again, on the same target', async () => {
    const page = await visit(answer);
    await page.getByRole('button', { name: 'Clear the who' }).click();
    await page.getByRole('heading', { level: 1, name: 'Isolate a device' }).waitFor();
    expect(parameters(page)).toEqual({ capability: 'mde.device.isolate', device: 'srv1' });
    await replace(page, 'Who', 'lea sch', 'Lea Schmidt');
    expect(parameters(page)).toEqual({ person: 'lea', capability: 'mde.device.isolate', device: 'srv1' });
    await page.getByRole('link', { name: 'All actions' }).click();
    await page.locator('.person-card').waitFor();
    expect(parameters(page)).toEqual({ person: 'lea' });
  });

  it('can assume an activation or an enabled account, which the API answers so', async () => {
    const page = await visit('/?person=eve&capability=mde.device.isolate&device=pc-madrid-1');
    await page.locator('.banner-deny').waitFor();
    await page.getByRole('button', { name: 'Assuming: as things are' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: /^as if activated/ }).waitFor();
    expect(await page.getByRole('menuitemradio', { name: /^as if enabled/ }).isDisabled()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.banner-allow').waitFor();
    const assumption = page.getByRole('button', { name: 'Assuming: as if activated' });
    await expect.poll(() => assumption.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(parameters(page)).toMatchObject({ person: 'eve', device: 'pc-madrid-1', as: 'activated' });
    const activated = `assuming: [{ activateEligible: { principal: "eve", group: "tier2-emea" } }]`;
    expect(await said(page)).toBe(
      await sentenceOf('eve', 'mde.device.isolate', `, on: { device: "pc-madrid-1" }, ${activated}`),
    );
    expect(await page.getByRole('complementary', { name: 'Assumed' }).getByRole('listitem').allTextContents()).toEqual([
      'Eve Moreau activates the eligible membership of SOC Tier 2 EMEA in PIM.',
    ]);
    await replace(page, 'Who', 'leo mar', 'Leo Marchetti');
    expect(parameters(page)).toMatchObject({ person: 'leo', as: 'activated' });
    await assumption.click();
    await page.getByRole('menuitemradio', { name: /^as if enabled/ }).click();
    await page.locator('.banner-allow').waitFor();
    const enabled = 'assuming: [{ setAccount: { user: "leo", enabled: true } }]';
    expect(await said(page)).toBe(
      await sentenceOf('leo', 'mde.device.isolate', `, on: { device: "pc-madrid-1" }, ${enabled}`),
    );
    await page.getByRole('link', { name: 'Back to things as they are' }).click();
    await page.locator('.banner-deny').waitFor();
    expect(parameters(page)).toEqual({ person: 'leo', capability: 'mde.device.isolate', device: 'pc-madrid-1' });
  });

  it('keeps the changes of a what-if about one person', async () => {
    const change = '{"removeMember":{"group":"emea-server-team","member":"ana"}}';
    const page = await visit(`/?${new URLSearchParams({ view: 'what-if', change, person: 'ana' })}`);
    await replace(page, 'Action', 'isolate', 'isolate a device');
    expect(parameters(page)).toEqual({ person: 'ana', capability: 'mde.device.isolate', change });
    await replace(page, 'Device', 'srv1', 'srv1.corp.contoso.com');
    await page.locator('.banner-deny').waitFor();
    expect(await page.getByRole('complementary', { name: 'Assumed' }).getByRole('listitem').allTextContents()).toEqual([
      'Remove Ana Torres from EMEA Server Team.',
    ]);
  });

  it('stands in one column on a narrow screen, and every part of it is within reach', async () => {
    const page = await visit(answer, { viewport: { width: 320, height: 640 } });
    const boxes = await page
      .locator('.question-bar input:not([type="hidden"]), .question-bar button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
    expect(boxes.length).toBeGreaterThan(6);
    for (const { left, right } of boxes) expect(left >= 0 && right <= 320, `${left} to ${right}`).toBe(true);
    await page.getByRole('combobox', { name: 'Who', exact: true }).click();
    const list = await page.getByRole('listbox', { name: 'Who' }).boundingBox();
    expect((list?.x ?? -1) >= 0 && (list?.x ?? 0) + (list?.width ?? 999) <= 320).toBe(true);
  });
});
