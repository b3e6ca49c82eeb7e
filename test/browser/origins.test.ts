import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { downloaded, openOffline } from './carried.ts';
import { type ServedPage, servePage } from './served.ts';

const ids = {
  tenant: 'f0f0f0f0-1111-4222-8333-444455556666',
  ana: '0a0a0a0a-1111-4222-8333-444455556666',
  soc: '0b0b0b0b-1111-4222-8333-444455556666',
  device: 'abcdef0123456789abcdef0123456789abcdef01',
};
/** Markup where it is not taken for text, and a sign that turns what follows it around. */
const file = '<img src=x onerror=alert(1)> \u202e"tenant.json';
const hostile = '"><script>alert(1)</script>';

const tenant = {
  whycan: 'tenant/1',
  tenant: { id: ids.tenant, displayName: 'Real' },
  workloads: { urbac: ['MDE'] },
  users: [
    { id: ids.ana, displayName: 'Ana' },
    { id: hostile, displayName: 'Nobody' },
  ],
  groups: { [ids.soc]: { displayName: 'SOC', members: [ids.ana, hostile] } },
  urbacRoles: [
    {
      id: 'role',
      displayName: 'Responder',
      permissions: ['so.sd.response'],
      assignments: [{ id: 'a', displayName: 'All', principals: [ids.soc], dataSources: 'all' }],
    },
  ],
  deviceGroups: [{ id: 'dg', displayName: 'Servers', rank: 1, access: [ids.soc] }],
  devices: [{ id: ids.device, displayName: 'pc', matches: ['dg'] }],
};

let browser: Browser;
let served: ServedPage;
beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'whycan-origins-')), file);
  writeFileSync(path, JSON.stringify(tenant, null, 1));
  [served, browser] = await Promise.all([servePage(path), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const lineOf = (text: string) => JSON.stringify(tenant, null, 1).split(text)[0]?.split('\n').length;
const answer = `/?person=${ids.ana}&capability=mde.device.isolate&device=${ids.device}`;
const thing = (node: string) => `/?thing=${encodeURIComponent(Buffer.from(node).toString('base64'))}`;

describe('where a step comes from', () => {
  it('is opened beside it: file, line, time of the import, and a link into the portal', async () => {
    const { page, faults, close } = await openPage(browser, served.url + answer);
    await page.getByRole('button', { name: 'Where step 1 comes from' }).first().click();
    const told = page.locator('.details-pane .origin');
    await told.waitFor();
    const text = await told.textContent();
    expect(text).toContain('From the imported data: group memberships.');
    expect(text).toContain('<img src=x onerror=alert(1)> ‹U+202E›"tenant.json');
    expect(text).toContain(`line ${lineOf(`"${ids.soc}": {`)}`);
    expect(text).toMatch(/Imported \d+ \w+ 20\d\d \d\d:\d\d UTC \(snapshot 1\)/);
    const link = told.getByRole('link', { name: 'Open in the Microsoft Entra admin center' });
    expect(await link.getAttribute('href')).toBe(
      `https://entra.microsoft.com/${ids.tenant}/#view/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${ids.soc}`,
    );
    expect([await link.getAttribute('rel'), await link.getAttribute('target')]).toEqual([
      'noreferrer noopener',
      '_blank',
    ]);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the page of a node', () => {
  it.each([
    [`Device:${ids.device}`, 'Open in the Defender portal', `/machines/v2/${ids.device}?tid=${ids.tenant}`],
    ['UnifiedRole:role', 'Open in the Defender portal', `/mtp_roles?tid=${ids.tenant}`],
  ])('of %s leads into the portal', async (node, words, address) => {
    const { page, faults, close } = await openPage(browser, served.url + thing(node));
    const link = page.getByRole('link', { name: words });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`https://security.microsoft.com${address}`);
    expect(faults).toEqual([]);
    await close();
  });

  it('of a permission names the articles of Microsoft with date and link, and has no link for an id that is none', async () => {
    const { page, faults, close } = await openPage(browser, served.url + thing('Permission:so.sd.response'));
    const article = page.getByRole('link', { name: 'defender-xdr/custom-permissions-details.md' });
    await article.waitFor();
    expect(await article.getAttribute('href')).toBe(
      'https://learn.microsoft.com/defender-xdr/custom-permissions-details',
    );
    expect(await page.locator('.origin').textContent()).toContain('(2026-05-25)');
    expect(faults).toEqual([]);
    await close();
    const other = await openPage(browser, `${served.url}/?person=${encodeURIComponent(hostile)}`);
    await other.page.locator('.origin').waitFor();
    expect(await other.page.locator('.portal-links a').count()).toBe(0);
    expect(other.faults).toEqual([]);
    await other.close();
  });
});

describe('a report that is carried away', () => {
  it('lists the file with its hostile name as text, and the documents as links', async () => {
    const { page, close } = await openPage(browser, served.url + answer);
    const [report, json] = [await downloaded(page, 'Report'), await downloaded(page, 'JSON')];
    await close();
    const opened = await openOffline(browser, report.content, 'text/html');
    const text = await opened.page.evaluate(() => document.body.textContent);
    expect(text).toContain('<img src=x onerror=alert(1)> ‹U+202E›"tenant.json');
    expect(
      await opened.page
        .locator('a[href="https://learn.microsoft.com/defender-endpoint/respond-machine-alerts"]')
        .count(),
    ).toBe(1);
    expect(await opened.page.locator('img').count()).toBe(0);
    expect(opened.faults).toEqual([]);
    await opened.close();
    const { evidence } = JSON.parse(json.content.toString()).answer;
    expect(evidence.files).toEqual([expect.objectContaining({ path: file, format: 'tenant', asOf: null })]);
    expect(evidence.documents.map(({ title }: { title: string }) => title)).toContain(
      'defender-endpoint/machine-groups.md',
    );
  });
});
