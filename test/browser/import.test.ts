import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../server/graph/driver.ts';
import { start } from '../cli/whycan.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { forbiddenOnPage } from '../house/forbidden-words.ts';
import { groupsAnswer, leftIn, usersTable } from '../http/importing.ts';
import { accessibilityFaults, colours } from './axe.ts';
import { launchBrowser, openPage, settled, type WatchedPage } from './browser.ts';
import { type ServedPage, servePage } from './served.ts';

const { homeFolder: home } = testDatabase().config;
const { html, turned } = { html: '<img src=x onerror=alert(1)>.csv', turned: 'a\u202Evsc.json' };
const pathOfImport = '/?view=import';

let browser: Browser;
let served: ServedPage;
let open: WatchedPage | undefined;

beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** A visit in which nothing goes wrong but what a case expects. */
async function visiting(work: (page: Page) => Promise<void>, expected: RegExp | undefined = undefined): Promise<void> {
  open = await openPage(browser, served.url + pathOfImport, { bypassCSP: false });
  await open.page.getByText('Drop files or folders here').waitFor();
  await work(open.page);
  const faults = open.faults.filter((fault) => expected === undefined || !expected.test(fault));
  await open.close();
  expect(faults).toEqual([]);
}

/** Drops files on the zone, as the browser hands them over. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(all)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: dropped });
}

const read = (page: Page) => page.getByRole('button', { name: /^Read/ }).click();

/** Reading is a program of its own, which takes its time to start on a busy machine. */
const reported = (page: Page) => page.getByRole('heading', { name: /^Report/ }).waitFor({ timeout: 90_000 });

/** What the page says as it stands, without what others have named and what the command line says. */
async function wordFaults(page: Page): Promise<string[]> {
  const own = 'main :is(p, h1, h2, h3, button, label, dt, summary):not(.import-lines *, .import-steps *)';
  const texts = await page.locator(own).allTextContents();
  return texts.flatMap((text) => forbiddenOnPage.filter(({ pattern }) => pattern.test(text)).map(() => text));
}

describe('the Import page', () => {
  it('says that the sample tenant is shown, and takes dropped files through a report to a new import', async () => {
    await visiting(async (page) => {
      expect(await page.locator('.import-page > div').first().textContent()).toContain(
        'You are looking at the sample tenant Contoso. Bring in your own',
      );
      await drop(page, { [html]: usersTable, [turned]: groupsAnswer, '.DS_Store': 'x' });
      await expect.poll(() => page.locator('.file-row').count()).toBe(2);
      expect(await page.locator('.import-card').first().textContent()).toContain(
        'Left out, because their names start with a dot · 1 file.DS_Store',
      );
      expect(await page.locator('.file-list').textContent()).toContain('a‹U+202E›vsc.json');
      await page.getByText('State what no file contains').click();
      await page.getByLabel('Tenant id').fill('fabrikam');
      await page.getByLabel('Active in Unified RBAC', { exact: true }).first().click();
      await page.getByRole('option', { name: 'Microsoft Defender for Endpoint' }).click();
      await page.keyboard.press('Escape');
      await read(page);
      await reported(page);
      const report = await page.locator('section:has(#import-report)').textContent();
      expect(report).toContain('Tenant id fabrikam');
      expect(report).toContain(`${html} CSV table`);
      expect(report).toContain('2 records: 2 used, 0 merged, 0 skipped');
      expect(report).toContain('a‹U+202E›vsc.json Microsoft Graph');
      expect(await page.locator('.import-counts > div', { hasText: /^Users/ }).textContent()).toBe('Users2');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('import-report');
      await page.getByLabel('Label of the import').fill('first of our own');
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('heading', { name: 'Snapshot 2 is stored' }).waitFor({ timeout: 90_000 });
      expect(leftIn(home)).toEqual([]);
      await page.getByRole('link', { name: /^Open/ }).click();
      await page.getByRole('heading', { name: /^Who can do what in/ }).waitFor();
      expect(await page.locator('.header-chips').textContent()).toContain('Snapshot 2');
      await page.locator('.welcome').getByText('Ada Adams').first().waitFor();
    });
    const { snapshots } = await served.ask<{ snapshots: object }>('{ snapshots { number label } }').catch(() => ({
      snapshots: undefined,
    }));
    if (snapshots !== undefined) expect(snapshots).toContainEqual({ number: 2, label: 'first of our own' });
  });

  it('shows what the command line refuses in its words, removes files and discards them all', async () => {
    await visiting(async (page) => {
      await page.getByLabel('Files to import').setInputFiles([
        { name: 'what.bin', mimeType: 'text/plain', buffer: Buffer.from('nothing that is known') },
        { name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(usersTable) },
      ]);
      await expect.poll(() => page.locator('.file-row').count()).toBe(2);
      await read(page);
      const alert = page.getByRole('alert');
      await alert.waitFor({ timeout: 90_000 });
      expect(await alert.textContent()).toContain('what.bin, users.csv: not usable, 1 problem.'.split(', ')[0]);
      expect(await alert.textContent()).not.toContain(home);
      await page.getByRole('button', { name: 'Remove what.bin' }).click();
      await expect.poll(() => page.locator('.file-row').count()).toBe(1);
      await read(page);
      await reported(page);
      await page.reload();
      await reported(page);
      await page.getByRole('button', { name: 'Discard', exact: true }).click();
      await expect.poll(() => page.locator('.file-row').count()).toBe(0);
      expect(leftIn(home)).toEqual([]);
    });
  });

  it('says why a file was not taken, and sends it again when asked', async () => {
    await visiting(async (page) => {
      let isBroken = true;
      await page.route('**/import/files*', (route) =>
        isBroken ? route.fulfill({ status: 507, body: 'The disk is nearly full.\n' }) : route.fallback(),
      );
      await drop(page, { 'users.csv': usersTable, 'more.csv': usersTable });
      await expect.poll(() => page.locator('.file-failure').count()).toBe(2);
      expect(await page.locator('.file-failure').first().textContent()).toContain('The disk is nearly full.');
      isBroken = false;
      await page.getByRole('button', { name: 'Send it again' }).first().click();
      await expect.poll(() => page.locator('.file-failure').count()).toBe(1);
      await page.getByRole('button', { name: 'Discard all' }).click();
      await expect.poll(() => page.locator('.file-row').count()).toBe(0);
    }, /507/);
  });

  it('is used with the keyboard alone', async () => {
    await visiting(async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Choose files' }).focus();
      await page.keyboard.press('Enter');
      await (await chooser).setFiles([{ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(usersTable) }]);
      await page.getByRole('button', { name: 'Remove users.csv' }).waitFor();
      await page.getByRole('button', { name: 'Remove users.csv' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.file-row').count()).toBe(0);
    });
  });
});

describe.each([
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
  ['light', { width: 320, height: 640 }],
] as const)('in %s, %j', (colorScheme, viewport) => {
  it('every step has no fault of accessibility, no word that users stumble on, and no scrolling sideways', async () => {
    const { page, close } = await openPage(browser, served.url + pathOfImport, {
      bypassCSP: true,
      colorScheme,
      viewport,
      reducedMotion: 'reduce',
    });
    const look = async (step: string) => {
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const faults = [...(await accessibilityFaults(page)), ...(await accessibilityFaults(page, colours))];
      expect([step, faults, await wordFaults(page), Math.max(0, wide)]).toEqual([step, [], [], 0]);
    };
    await page.getByText('Drop files or folders here').waitFor();
    await look('empty');
    await drop(page, { [`${'long'.repeat(50)}.csv`]: usersTable, [turned]: groupsAnswer });
    await expect.poll(() => page.locator('.file-row').count()).toBe(2);
    await page.getByText('State what no file contains').click();
    await look('received');
    await read(page);
    await reported(page);
    await look('read');
    await page.getByRole('button', { name: 'Discard', exact: true }).click();
    await expect.poll(() => page.locator('.file-row').count()).toBe(0);
    await close();
  });
});

describe('without a tenant', () => {
  it('the first page offers three ways in, and the Import page works', async () => {
    const { page, faults, close } = await openPage(browser, served.url);
    await page.route('**/graphql', async (route) => {
      const { query } = route.request().postDataJSON() as { query: string };
      if (!query.includes('LoadedTenant')) return route.fallback();
      return route.fulfill({ contentType: 'application/json', body: JSON.stringify({ data: { tenant: null } }) });
    });
    await page.reload();
    await page.getByRole('heading', { name: 'No tenant has been imported yet' }).waitFor();
    expect(await page.locator('.command').allTextContents()).toEqual([
      'npx whycan import seed/contoso.tenant.yaml',
      'npx whycan import path/to/files',
      'npx whycan collect my-tenant',
      'npx whycan import my-tenant',
    ]);
    await page.getByRole('link', { name: 'Add them on the Import page' }).click();
    await page.getByText('Drop files or folders here').waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe('where other machines can reach the server', () => {
  it('the page says why it takes no files, and which command does', async () => {
    const graph = await connect(testDatabase().address);
    await emptyDatabase(graph);
    await graph.close();
    const server = start(['serve'], { PORT: '0', HOST: '0.0.0.0', WHYCAN_EXPOSE: '1', NO_COLOR: '1' });
    const port = /http:\/\/[^:]+:(\d+)/.exec(await server.printed('Press Ctrl+C to stop.'))?.[1];
    const { page, close } = await openPage(browser, `http://127.0.0.1:${port}${pathOfImport}`, { bypassCSP: true });
    await page.getByRole('heading', { name: 'Files cannot be imported here' }).waitFor();
    expect(await page.locator('.state-card').textContent()).toContain('because it has no sign-in');
    expect(await page.locator('.command').textContent()).toBe('npx whycan import path/to/files');
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
    server.signal('SIGTERM');
    await server.ended;
  });
});
