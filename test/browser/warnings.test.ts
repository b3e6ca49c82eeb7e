import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { start } from '../cli/whycan.ts';
import { accessibilityFaults, colours } from './axe.ts';
import { launchBrowser, openPage } from './browser.ts';
import { type ServedPage, servePage } from './served.ts';

const hostile = '=cmd()<b>x</b>\\u202e';
const tenantOf = (spare: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'whycan-warnings-')), 'odd.tenant.yaml');
  writeFileSync(
    file,
    `whycan: tenant/1
tenant: { id: odd, displayName: Odd }
users: [ana]
urbacRoles:
  - { id: idle, displayName: "${hostile}", permissions: [so.sd.basics] }
${spare}`,
  );
  return file;
};
const spareRole = '  - { id: spare, displayName: Spare, permissions: [so.sd.alerts] }\n';

let browser: Browser;
let served: ServedPage;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(tenantOf(spareRole)), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function visit(path: string, work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const { page, faults, close } = await openPage(browser, `${served.url}${path}`, options);
  await work(page);
  expect(faults).toEqual([]);
  await close();
}

const status = (page: Page) => page.locator('.warnings-page > [role="status"]');
const rows = (page: Page) => page.locator('.warnings-row');

async function states(): Promise<string[]> {
  type Data = {
    warnings: { edges: { node: { sentence: string; state: string; acceptance: { reason: string } | null } }[] };
  };
  const query =
    '{ warnings(first: 9, orderBy: SENTENCE_ASC) { edges { node { sentence state acceptance { reason } } } } }';
  const { warnings } = await served.ask<Data>(query);
  return warnings.edges.map(({ node }) => `${node.state} ${node.acceptance?.reason ?? ''}`.trim());
}

describe('the page of warnings', () => {
  it('is reached from the tenant, and says why a warning matters and whom it concerns', async () => {
    await visit('/?view=tenant', async (page) => {
      const card = page.locator('section', { has: page.getByRole('heading', { name: 'Configuration warnings · 3' }) });
      await card.getByRole('link', { name: /^All warnings/ }).click();
      await page.getByRole('heading', { name: 'Configuration warnings', exact: true }).waitFor();
      expect(await status(page).textContent()).toBe('3 warnings');
      const kinds = page.getByRole('table', { name: 'Kinds of warnings' }).locator('tbody tr');
      expect(await kinds.count()).toBe(2);
      expect(await kinds.first().textContent()).toContain('Medium severity');
      const section = page.locator('.warnings-kind', { hasText: 'A custom role or a Defender for Endpoint role' });
      expect(await section.textContent()).toContain('The role gives nobody access.');
      expect(await section.textContent()).toContain('=cmd()<b>x</b>‹U+202E›');
      await section.getByRole('link', { name: 'Spare' }).click();
      await page.getByRole('heading', { name: 'Spare' }).waitFor();
    });
  });

  it('accepts a warning and reopens it with nothing but keys', async () => {
    await visit('/?view=warnings&kind=role-without-assignment&text=spare', async (page) => {
      await rows(page).first().waitFor();
      expect(await rows(page).count()).toBe(1);
      const accept = page.getByRole('button', { name: /^Accept…/ });
      await accept.focus();
      await page.keyboard.press('Enter');
      const reason = page.getByRole('textbox', { name: 'Reason' });
      await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => accept.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByText('The reason is missing. Say why this warning is acceptable.').waitFor();
      await page.keyboard.type('for <i>drills</i>');
      await page.getByLabel(/^Accepted until/).fill('2000-01-01');
      await page.keyboard.press('Enter');
      await page.getByText(/^2000-01-01 is over/).waitFor();
      await page.getByLabel(/^Accepted until/).fill('2999-12-31');
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page).textContent()).toBe('0 warnings');
      expect(await status(page).evaluate((line) => line === document.activeElement)).toBe(true);
      await expect.poll(states).toContain('ACCEPTED for <i>drills</i>');
      await page.getByRole('button', { name: 'Accepted 1' }).click();
      await page.getByText('for <i>drills</i>').waitFor();
      expect(await rows(page).textContent()).toContain('until 31 Dec 2999. Reason: for <i>drills</i>');
      await page.getByRole('button', { name: /^Reopen/ }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page).textContent()).toBe('0 warnings');
      expect(await states()).toEqual(['OPEN', 'OPEN', 'OPEN']);
    });
  });

  it('downloads a table in which hostile names are harmless', async () => {
    await visit('/?view=warnings', async (page) => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download CSV' }).click();
      const table = readFileSync(await (await downloading).path(), 'utf8');
      expect(table.split('\r\n')[0]).toBe('key,kind,severity,state,warning,concerns,reason,accepted_until,accepted_at');
      expect(table).toContain(`,'=cmd()<b>x</b>\u202e,`);
      expect(table.trim().split('\r\n')).toHaveLength(4);
    });
  });

  it('opens its question in GraphiQL', async () => {
    await visit('/?view=warnings&show=accepted&text=spare', async (page) => {
      const link = page.getByRole('link', { name: 'Open in GraphiQL' });
      const fragment = new URLSearchParams(new URL((await link.getAttribute('href')) ?? '', served.url).hash.slice(1));
      expect(fragment.get('document')).toContain('query WarningsDesk(');
      expect(JSON.parse(fragment.get('variables') ?? '')).toEqual({
        first: 100,
        filter: { states: ['ACCEPTED'], text: 'spare' },
      });
    });
  });

  it.each([
    ['light', { width: 1440, height: 900 }, 'none'],
    ['dark', { width: 320, height: 640 }, 'none'],
    ['light', { width: 390, height: 844 }, 'active'],
  ] as const)(
    'has no fault in %s, %j, forced colours %s, and fits its window',
    async (colorScheme, viewport, forcedColors) => {
      const options = { bypassCSP: true, colorScheme, viewport, forcedColors };
      await visit(
        '/?view=warnings',
        async (page) => {
          await page
            .getByRole('button', { name: /^Accept…/ })
            .first()
            .click();
          await page.getByRole('textbox', { name: 'Reason' }).waitFor();
          expect(await accessibilityFaults(page)).toEqual([]);
          expect(await accessibilityFaults(page, colours)).toEqual([]);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wider).toBeLessThanOrEqual(0);
        },
        options,
      );
    },
  );

  it('lists what was accepted of warnings that are gone', async () => {
    const { warnings } = await served.ask<{ warnings: { edges: { node: { key: string } }[] } }>(
      '{ warnings(filter: { text: "Spare", kind: "role-without-assignment" }) { edges { node { key } } } }',
    );
    const key = warnings.edges[0]?.node.key ?? '';
    expect((await start(['warnings', 'accept', key, '--reason', 'soon gone']).ended).code).toBe(0);
    expect((await start(['import', tenantOf('')]).ended).code).toBe(0);
    await expect
      .poll(() => served.ask<{ currentSnapshot: number | null }>('{ currentSnapshot }'))
      .toEqual({ currentSnapshot: 2 });
    await visit('/?view=warnings', async (page) => {
      await page.getByRole('button', { name: 'No longer found 1' }).click();
      await page.getByText('This snapshot no longer has this warning.').waitFor();
      expect(await rows(page).textContent()).toContain('Reason: soon gone');
      await page.getByRole('button', { name: /^Delete what was said/ }).click();
      await page.getByText('Every warning that was accepted is still there.').waitFor();
    });
  });
});
