import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { type ServedPage, servePage } from './served.ts';

const people = Array.from({ length: 130 }, (_, index) => `p${String(index).padStart(3, '0')}`);
const holders = people.slice(0, 45);
const tenant = `whycan: tenant/1
tenant: { id: long }
users: [${people.join(', ')}]
groups: { everybody: { displayName: Everybody, members: [${people.join(', ')}] } }
entraRoles: { Security Reader: [${holders.join(', ')}] }
`;

let browser: Browser;
let served: ServedPage;

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'whycan-long-')), 'long.tenant.yaml');
  writeFileSync(file, tenant);
  [served, browser] = await Promise.all([servePage(file), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('a list that is longer than a page', () => {
  it.each([
    ['members of a group', '{ groups(first: 1) { edges { node { id } } } }', 'groups', 'Members', people.length],
    [
      'holders of a role',
      '{ search(text: "Security Reader", kinds: [ENTRA_ROLE], first: 1) { hits { node { id } } } }',
      'search',
      'Assigned directly to',
      holders.length,
    ],
  ])('of %s goes on to its end', async (_, query, field, title, count) => {
    const data = await served.ask<Record<string, unknown>>(query);
    const id = /"id":"([^"]+)"/.exec(JSON.stringify(data[field]))?.[1] ?? '';
    const { page, faults, close } = await openPage(browser, `${served.url}/?${new URLSearchParams({ thing: id })}`);
    const list = page.locator('.fact-list', { has: page.getByText(title, { exact: false }) });
    await list.first().waitFor();
    const heading = () => list.locator('h3').textContent();
    expect(await heading()).toBe(`${title} · 12 of more than 20`);
    await list.getByRole('button', { name: 'Show 8 more' }).click();
    expect(await heading()).toBe(`${title} · 20 of more than 20`);
    const more = list.getByRole('button', { name: 'Load more' });
    for (let page = 0; page < 3 && (await more.count()) > 0; page++) {
      const before = await list.locator('li').count();
      await more.click();
      await expect.poll(() => list.locator('li').count(), { timeout: 20_000 }).toBeGreaterThan(before);
    }
    expect(await heading()).toBe(`${title} · ${count}`);
    expect(await list.locator('li').count()).toBe(count);
    expect(faults).toEqual([]);
    await close();
  });
});
