import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfMermaid } from '../web/mermaid-shape.ts';
import { launchBrowser, openPage } from './browser.ts';
import { downloaded, openOffline } from './carried.ts';
import { type ServedPage, servePage } from './served.ts';

const names = {
  html: '<img src=x onerror=alert(1)><script>alert(2)</script>',
  turned: 'exe.\u202Egnp\u202C.nimda',
  hidden: 'Zero\u200Bwidth\uFEFF',
  long: 'W'.repeat(1024),
  template: '{{7*7}} [x](javascript:alert(1)) =cmd|calc',
  arabic: 'مدير الأمن',
};

const tenant = {
  whycan: 'tenant/1',
  tenant: { id: 'hostile', displayName: names.html },
  workloads: { urbac: ['MDE'] },
  users: [{ id: 'eve', displayName: names.html, userPrincipalName: '"><svg onload=alert(3)>@contoso.com' }],
  groups: {
    one: { displayName: names.turned, members: ['eve'] },
    two: { displayName: names.long, members: ['one'] },
    three: { displayName: names.arabic, members: ['eve'] },
  },
  urbacRoles: [
    {
      id: 'role',
      displayName: names.hidden,
      permissions: ['so.sd.response'],
      assignments: [{ id: 'a', displayName: names.template, principals: ['two'], dataSources: 'all' }],
    },
  ],
  deviceGroups: [{ id: 'dg', displayName: names.long, rank: 1, access: ['three'] }],
  devices: [{ id: 'pc', displayName: names.template, matches: ['dg'] }],
};

let browser: Browser;
let served: ServedPage;

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'whycan-hostile-')), 'hostile.tenant.json');
  writeFileSync(file, JSON.stringify(tenant));
  [served, browser] = await Promise.all([servePage(file), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('hostile names', () => {
  const ofGroup = '/?thing=R3JvdXA6b25l&expand=R3JvdXA6dHdv&selected=Group%3Atwo';
  it.each(['/', '/?person=eve', ofGroup, '/?person=eve&capability=mde.device.isolate&device=pc', '/?view=tenant'])(
    'are shown and do nothing on %s',
    async (path) => {
      const { page, faults, close } = await openPage(browser, served.url + path);
      await page.locator('h1').waitFor();
      await page.waitForTimeout(500);
      const text = await page.locator('body').textContent();
      expect(text).toContain('<img src=x onerror');
      expect(text).not.toMatch(/[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/);
      expect(await page.locator('img[src="x"], main script, main svg[onload]').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(faults).toEqual([]);
      await close();
    },
  );

  it('are spelled out where they hide something, and whole in the details', async () => {
    const { page, faults, close } = await openPage(
      browser,
      `${served.url}/?person=eve&capability=mde.device.isolate&device=pc`,
    );
    expect(await page.locator('.banner-verdict').textContent()).toContain('Yes');
    expect(await page.locator('.routes-pane').textContent()).toContain('‹U+202E›');
    await page.locator('.step', { hasText: 'WWW' }).first().click();
    expect(await page.locator('.details-head').textContent()).toContain(names.long);
    expect(faults).toEqual([]);
    await close();
  });

  it('stay text in every file that is carried away', async () => {
    const { page, faults, close } = await openPage(
      browser,
      `${served.url}/?person=eve&capability=mde.device.isolate&device=pc`,
    );
    const files = new Map<string, Buffer>();
    for (const word of ['Report', 'SVG', 'Mermaid', 'CSV', 'JSON'])
      files.set(word, (await downloaded(page, word)).content);
    expect(faults).toEqual([]);
    await close();
    const fileOf = (word: string) => files.get(word) ?? Buffer.alloc(0);
    for (const [word, type] of [
      ['Report', 'text/html'],
      ['SVG', 'image/svg+xml'],
    ] as const) {
      const opened = await openOffline(browser, fileOf(word), type);
      const text = await opened.page.evaluate(() => document.documentElement.textContent);
      expect(text, word).toContain(names.html);
      expect(text, word).toContain(names.long);
      expect(text, word).not.toMatch(/[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/);
      expect(
        await opened.page.evaluate(() => document.querySelectorAll('img, script, [onload], [onerror]').length),
      ).toBe(0);
      expect(opened.faults, word).toEqual([]);
      await opened.close();
    }
    expect(faultsOfMermaid(fileOf('Mermaid').toString())).toEqual([]);
    const rows: string[][] = parse(fileOf('CSV'));
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows.flat().join()).toContain(names.html);
    expect(JSON.parse(fileOf('JSON').toString()).answer.person.name).toBe(names.html);
  });
});
