import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { whycan } from '../cli/whycan.ts';
import { faultsInAllColours } from './axe.ts';
import { launchBrowser, openPage, settled, type WatchedPage } from './browser.ts';
import { type ServedPage, servePage } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'whycan-snapshots-'));
const label = 'before <b>the\u202e change';

/** Ana may respond where she is in the team; Bob is there for company. */
function tenantOf(name: string, asOf: string, members: string): string {
  const file = join(folder, `${name}.tenant.yaml`);
  writeFileSync(
    file,
    `whycan: tenant/1
tenant: { id: small, displayName: Small }
asOf: ${asOf}
workloads: { urbac: [MDE] }
users: [{ id: ana, displayName: Ana }, { id: bob, displayName: Bob }]
groups: { soc: { displayName: Team, members: [${members}] } }
urbacRoles: [{ id: respond, permissions: [so.sd.response], assignments: [{ principals: [soc], dataSources: [MDE] }] }]
deviceGroups: [{ id: dg, displayName: Servers, rank: 1 }]
devices: [{ id: pc, matches: [dg] }]
`,
  );
  return file;
}

/** A name that shows something else than it is, records that cannot be read, and a contradiction. */
function tablesOf(): string[] {
  const rows = Array.from({ length: 30 }, (_, index) => `,nameless${index}@x,true`);
  const tables = [
    ['people.csv', 'ana,ana@x,true'],
    ['<img src=x>\u202evsc.csv', ['ana,ana@x,false', ...rows].join('\n')],
  ] as const;
  return tables.map(([name, text]) => {
    writeFileSync(join(folder, name), `id,userPrincipalName,accountEnabled\n${text}\n`);
    return join(folder, name);
  });
}

let browser: Browser;
let served: ServedPage;
let open: WatchedPage | undefined;

beforeAll(async () => {
  const older = [tenantOf('older', '2026-11-12T08:00:00Z', 'ana'), '--label', label];
  const newer = tenantOf('newer', '2026-11-20T08:00:00Z', 'bob');
  [served, browser] = await Promise.all([servePage(older, tablesOf(), newer), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

// Whatever a case is about: nothing goes wrong meanwhile, and nobody else is asked.
afterEach(async () => {
  const visited = open;
  open = undefined;
  await visited?.close();
  expect(visited?.faults ?? []).toEqual([]);
});

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  open = await openPage(browser, served.url + path, options);
  return open.page;
}

const question = '/?person=ana&capability=mde.device.isolate&device=pc&wide=1';
const addressOf = (page: Page) => page.url().slice(served.url.length);
const verdictOn = (page: Page) => page.locator('.banner-verdict').textContent();
const markOn = (page: Page) => page.locator('.other-snapshot').textContent();
const mark = 'You are looking at snapshot 1 of 12 Nov 2026. Current: snapshot 3. Back to the current snapshot';

describe('another snapshot', () => {
  it('is chosen with the keyboard, answers at the same address, says so, and leads back', async () => {
    const page = await visit(question);
    expect(await verdictOn(page)).toContain('No');
    expect(await page.locator('.other-snapshot').count()).toBe(0);
    await page.getByRole('button', { name: /^Choose a snapshot: Small/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio').nth(2).waitFor();
    expect(await page.getByRole('menuitemradio', { checked: true }).allTextContents()).toEqual([
      'Snapshot 3currentData as of 20 Nov 2026 08:00 UTC'.concat(await importedAt(page, 0)),
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.other-snapshot').waitFor();
    await settled(page);
    expect(addressOf(page)).toBe(`${question}&at=1`);
    expect(await verdictOn(page)).toContain('Yes');
    expect(await markOn(page)).toBe(mark);
    await page.reload();
    await settled(page);
    expect([await verdictOn(page), addressOf(page)]).toEqual(['Yes', `${question}&at=1`]);
    await page.getByRole('link', { name: 'Back to the current snapshot' }).click();
    await page.locator('.banner-verdict', { hasText: 'No' }).waitFor();
    expect(addressOf(page)).toBe(question);
    expect(await page.locator('.other-snapshot').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.goBack();
    await page.locator('.banner-verdict', { hasText: 'Yes' }).waitFor();
  });

  it('stays on every way through the page, in the search and in GraphiQL', async () => {
    const page = await visit(`${question}&at=1`);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const own = links.filter((href) => href !== addressOf(page).replace('&at=1', ''));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((href) => !/[?&#]at=1\b/.test(href))).toEqual([]);
    expect(
      new URLSearchParams(links.find((href) => href.includes('document='))?.split('#')[1]).get('variables'),
    ).toContain('"at": 1');
    await page.keyboard.press('/');
    await page.keyboard.type('team');
    await page.locator('.search-dropdown .search-hit').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.node-page').waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe('1');
    expect(await page.locator('.node-page').textContent()).toContain('Ana');
    expect(await markOn(page)).toBe(mark);
    await page.getByRole('link', { name: 'API' }).click();
    await page.locator('.graphiql-tab').first().waitFor();
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'WhatCanThisPersonDo' }).waitFor();
    const answered = page.waitForResponse((reply) => /WhatCanThisPersonDo/.test(reply.request().postData() ?? ''));
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const response = await answered;
    expect(response.request().postDataJSON()).toMatchObject({ variables: { person: 'ana', at: 1 } });
    expect(await response.text()).toContain('"ALLOW"');
    expect(await page.locator('.graphiql-home').getAttribute('href')).toBe('/?at=1');
  });

  it.each([
    '/?at=1',
    '/?person=ana&at=1',
    '/?view=tenant&at=1',
    '/?capability=mde.device.isolate&at=1',
    `${question}&at=1`,
  ])('is marked on %s, in light and in dark, and axe finds nothing', async (path) => {
    const page = await visit(path, { bypassCSP: true });
    expect(await markOn(page)).toBe(mark);
    expect(await faultsInAllColours(page)).toEqual([]);
  });

  it('can be told from all others in the open list, on a phone too', async () => {
    const page = await visit(`${question}&at=1`, { bypassCSP: true, viewport: { width: 390, height: 844 } });
    await page.locator('.snapshot-picker').click();
    const items = page.getByRole('menuitemradio');
    await items.nth(2).waitFor();
    expect((await items.allTextContents()).map((text) => text.slice(0, 42))).toEqual([
      'Snapshot 3currentData as of 20 Nov 2026 08',
      'Snapshot 2Date of the data not statedImpor',
      'Snapshot 1before <b>the‹U+202E› changeData',
    ]);
    expect(await items.nth(2).getAttribute('aria-checked')).toBe('true');
    await page.waitForTimeout(400);
    expect(await faultsInAllColours(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

async function importedAt(page: Page, index: number): Promise<string> {
  const times = await page.locator('.snapshot-choice-times').nth(index).textContent();
  return times?.replace(/^.* UTC(?=Imported)/, '') ?? '';
}

describe('a snapshot that is not there', () => {
  it.each([
    ['99', 'Snapshot 99 does not exist, or it is no longer kept.'],
    ['two', 'The address does not name a snapshot by its number.'],
  ])('at=%s is told in a sentence, and the way to the current one keeps the address', async (at, sentence) => {
    const page = await visit(`${question}&at=${at}`, { bypassCSP: true });
    expect(await page.locator('main').textContent()).toContain(sentence);
    expect(await page.locator('.banner').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Choose a snapshot/ }).count()).toBe(1);
    expect(await faultsInAllColours(page)).toEqual([]);
    await page.getByRole('link', { name: 'Show the current snapshot' }).click();
    await page.locator('.banner-verdict', { hasText: 'No' }).waitFor();
    expect(addressOf(page)).toBe(question);
  });
});

describe('where a snapshot came from', () => {
  it('is told on the page of the tenant: files, contradictions, what was left out, and what to add', async () => {
    const page = await visit('/?view=tenant&at=2');
    const card = page.locator('section', { has: page.locator('#import-title') });
    const text = () => card.textContent();
    expect(await text()).toContain('Files · 2');
    expect(await text()).toContain('people.csv csv1 record1 used0 merged0 skipped');
    expect(await text()).toContain('<img src=x>‹U+202E›vsc.csv csv31 records1 used0 merged30 skipped');
    expect(await text()).toContain('user ana, accountEnabledKept: true from people.csv. Not kept: false from <img');
    expect(await text()).toContain('Left out · 30');
    expect(await text()).toContain('vsc.csv, line 3: ');
    expect(await text()).toMatch(
      /What to add next, shortest first · \d+If the files list all of it, import them again with --set complete=/,
    );
    expect(await text()).toContain('State it with --set workloads.urbac');
    expect(await text()).not.toContain(folder);
    const left = card.locator('div', { has: page.getByText('Left out') });
    expect(await left.locator('li').count()).toBe(5);
    await left.getByRole('button', { name: 'Show 25 more' }).click();
    await expect.poll(() => left.locator('li').count(), { timeout: 20_000 }).toBe(30);
    expect(await page.locator('#snapshots-title').count()).toBe(1);
  });

  it('leads to the same page of every other one, and a newer import is offered', async () => {
    const page = await visit('/?view=tenant');
    await page.getByRole('link', { name: /^Snapshot 1/ }).click();
    await page.locator('.other-snapshot').waitFor();
    expect(addressOf(page)).toBe('/?view=tenant&at=1');
    await page.getByRole('link', { name: /^Snapshot 3/ }).click();
    await page.locator('.other-snapshot').waitFor({ state: 'detached' });
    expect(addressOf(page)).toBe('/?view=tenant');
    expect((await whycan('import', join(folder, 'older.tenant.yaml'))).code).toBe(0);
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByRole('button', { name: 'Reload with snapshot 4' }).waitFor({ timeout: 40_000 });
    expect(await page.locator('.snapshot-picker').textContent()).toContain('(snapshot 3)');
    await page.getByRole('button', { name: 'Reload with snapshot 4' }).click();
    await page.locator('.snapshot-picker', { hasText: '(snapshot 4)' }).waitFor();
  });
});

describe('what changed between two snapshots', () => {
  it('is one click away from the list of snapshots: facts, and who gained and lost by them', async () => {
    const page = await visit('/?view=tenant', { bypassCSP: true });
    await page.getByRole('link', { name: 'What changed since snapshot 2' }).click();
    await page.locator('.impact-tile').first().waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('3');
    await page.goto(`${served.url}/?view=diff&from=1&to=3`);
    await expect
      .poll(() => page.locator('.fact-differences bdi').allTextContents())
      .toEqual(expect.arrayContaining(['Ana is no longer a member of Team.', 'Bob became a member of Team.']));
    expect(await page.locator('.impact-tile .outcome-count').allTextContents()).toEqual(['1', '1', '2', '0']);
    await page.locator('.impact th[scope=row] button', { hasText: 'Bob' }).first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('person')).toBe('bob');
    await expect
      .poll(async () =>
        (await page.locator('.impact td.table-text bdi').allTextContents()).every((text) => text.startsWith('Bob')),
      )
      .toBe(true);
    expect(await faultsInAllColours(page)).toEqual([]);
  });

  it('is asked for where two snapshots are chosen', async () => {
    const page = await visit('/?view=diff');
    await page.getByRole('combobox', { name: 'From' }).click();
    await page.getByRole('option', { name: /^before/ }).click();
    await page.getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: /^Snapshot 3,/ }).click();
    await page.locator('.fact-differences > li').first().waitFor();
  });
});

describe('an answer over time', () => {
  it('stands in every snapshot, newest first, and leads to what changed where it is another one', async () => {
    const page = await visit(question, { bypassCSP: true });
    await page.getByRole('button', { name: /^Ask in all \d+ snapshots$/ }).click();
    const items = page.locator('.past-answers > li');
    await items.first().waitFor();
    const { answerHistory } = await served.ask<{
      answerHistory: { entries: { snapshot: number; sentence: string; changed: boolean | null }[] };
    }>(`{ answerHistory(user: "ana", capability: "mde.device.isolate", on: { device: "pc" }) {
      ... on AnswerHistory { entries { snapshot sentence changed } }
    } }`);
    const newestFirst = answerHistory.entries.toReversed();
    expect(await items.locator('.past-sentence').allTextContents()).toEqual(
      newestFirst.map(({ sentence }) => sentence),
    );
    const changed = newestFirst.filter((entry) => entry.changed === true);
    expect(changed.length).toBe(await items.getByText('changed', { exact: true }).count());
    expect(await items.last().textContent()).toContain('before <b>the‹U+202E›');
    expect(await faultsInAllColours(page)).toEqual([]);
    const [latest] = changed;
    await items
      .getByRole('link', { name: /^What changed since snapshot/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'What changed', level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe(String(latest?.snapshot));
  });
});
