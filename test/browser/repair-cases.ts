import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whycan } from '../cli/whycan.ts';
import { settled } from './browser.ts';
import { sample, visit } from './sample-page.ts';

const parameters = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.locator('.search').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await settled(page);
}

describe('the search in the header', () => {
  it('makes people, actions and devices part of the question that stands there', async () => {
    const page = await visit('/?person=ana&capability=mde.device.isolate&device=srv1');
    await search(page, 'ben carter');
    await expect
      .poll(() => parameters(page))
      .toEqual({ person: 'ben', capability: 'mde.device.isolate', device: 'srv1' });
    await search(page, 'dc1.corp.contoso.com');
    await expect
      .poll(() => parameters(page))
      .toEqual({ person: 'ben', capability: 'mde.device.isolate', device: 'dc1' });
    await search(page, 'scan a device');
    await expect.poll(() => parameters(page)).toEqual({ person: 'ben', capability: 'mde.device.scan', device: 'dc1' });
    await page.goto(sample.url('/?capability=mde.device.isolate&device=dc1'));
    await settled(page);
    await page.getByRole('link', { name: 'Ben Carter' }).last().click();
    await expect
      .poll(() => parameters(page))
      .toEqual({ person: 'ben', capability: 'mde.device.isolate', device: 'dc1' });
  });

  it('finds a permission as lists write it, and names individual RBAC models last', async () => {
    const page = await visit('/');
    await search(page, 'response (manage)');
    await page.getByRole('heading', { level: 1, name: 'Response' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('live response');
    await page.locator('.search').getByRole('option').first().waitFor();
    const groups = await page.locator('.search .mantine-Combobox-groupLabel').allTextContents();
    expect(groups.indexOf('Actions')).toBeGreaterThanOrEqual(0);
    expect(groups.at(-1)).toBe('Defender for Endpoint permissions');
  });
});

describe('the workloads of a question', () => {
  it('are those that can be asked about', async () => {
    const page = await visit('/?person=ana&capability=mde.device.isolate');
    expect(await page.getByRole('combobox', { name: 'Workload' }).count()).toBe(0);
    await page.goto(sample.url('/?person=ana&capability=alerts.manage'));
    await settled(page);
    await page.getByRole('combobox', { name: 'Workload' }).click();
    const offered = await page.locator('.target-picker').getByRole('option').allTextContents();
    expect(offered.length).toBeGreaterThan(2);
    for (const name of offered) {
      await page.locator('.target-picker').getByRole('option', { name, exact: true }).click();
      await settled(page);
      await page.locator('.banner-sentence').waitFor();
      await page.getByRole('combobox', { name: 'Workload' }).click();
    }
  });
});

describe('the filter of actions', () => {
  it('finds what could be done after activation, by that word', async () => {
    const page = await visit('/?person=eve');
    const { user } = await sample.ask<{ user: { capabilities: { state: string }[] } }>(
      '{ user(key: "eve") { capabilities { state } } }',
    );
    const later = user.capabilities.filter(({ state }) => state === 'AFTER_ACTIVATION').length;
    await page.getByLabel('Filter the actions').fill('after activation');
    await expect.poll(() => page.locator('.capability-row .activation-badge').count()).toBe(later);
    await page.getByLabel('Filter the actions').fill('');
    await page.getByRole('link', { name: 'Run a live response command' }).click();
    await page.getByText('The answer depends on the command.').waitFor();
  });
});

describe('lists of people', () => {
  it('say everywhere who is disabled or a guest', async () => {
    const found = await sample.ask<{ group: { id: string } }>('{ group(key: "tier3") { id } }');
    const page = await visit(`/?thing=${encodeURIComponent(found.group.id)}`);
    const members = page.locator('.fact-list', { hasText: 'Members' }).first();
    await expect
      .poll(() => members.getByRole('listitem').filter({ hasText: 'Leo' }).textContent())
      .toContain('account disabled');
    expect(await members.getByRole('listitem').filter({ hasText: 'Kai' }).textContent()).not.toContain('disabled');
    await page.goto(sample.url('/?capability=mde.device.isolate'));
    await settled(page);
    await expect
      .poll(() => page.locator('.first-people li', { hasText: 'Dan Fischer' }).textContent())
      .toContain('guest');
  });
});

describe('an answer', () => {
  it('that depends never says that it is a yes, nor what it becomes in code', async () => {
    const page = await visit('/?person=theo&capability=customdetection.manage');
    expect(
      await page.locator('.leaf .verdict-mark, .leaf [class*=verdict]').first().getAttribute('class'),
    ).not.toContain('allow');
    const told = await page.locator('.banner').textContent();
    expect(told).toContain('removing it makes the answer no');
    expect(told).not.toMatch(/DENY|could not do this/);
  });

  it('tells the two permissions of one name apart where one of them is enough', async () => {
    const page = await visit('/?person=ana&capability=incident.manage');
    const { access } = await sample.ask<{ access: { graph: { gates: { key: string; operator: string }[] } } }>(
      '{ access(user: "ana", capability: "incident.manage") { ... on Decision { graph { gates { key operator } } } } }',
    );
    for (const { key } of access.graph.gates.filter(({ operator }) => operator === 'OR')) {
      await page.goto(
        sample.url(`/?${new URLSearchParams({ person: 'ana', capability: 'incident.manage', item: key })}`),
      );
      await settled(page);
      const parts = await page
        .getByRole('region', { name: 'Selected condition' })
        .getByRole('listitem')
        .allTextContents();
      expect(parts.length).toBeGreaterThan(1);
      expect(new Set(parts).size).toBe(parts.length);
    }
  });

  it('lists what only has to be activated before what is missing', async () => {
    const page = await visit('/?person=eve&capability=mde.device.isolate');
    for (const leaf of await page.locator('.leaf').all())
      expect(await leaf.locator('.reason-chip').first().textContent()).toBe('Eligible in PIM, not active');
  });

  it('says why not in sentences that can be read at once', async () => {
    const { user } = await sample.ask<{ user: { capabilities: { verdict: string; sentence: string }[] } }>(
      '{ user(key: "nora") { capabilities { verdict sentence } } }',
    );
    const long = user.capabilities.map(({ sentence }) => sentence).filter((sentence) => sentence.length > 420);
    expect(long).toEqual([]);
  });

  it('is printed in dark ink, whole, and without what can only be pressed', async () => {
    const page = await visit('/?person=ana&capability=mde.device.isolate&device=srv1', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.header').isVisible()).toBe(false);
    expect(await page.getByRole('toolbar', { name: 'Picture' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Copy or export' }).isVisible()).toBe(false);
    const { ink, cut } = await page.evaluate(() => ({
      ink: getComputedStyle(document.querySelector('.banner-sentence') as Element).color,
      cut: [...document.querySelectorAll('.routes-pane, .details-pane')].filter(
        (pane) => pane.scrollHeight > pane.clientHeight + 1,
      ).length,
    }));
    expect([ink, cut]).toEqual(['rgb(26, 29, 33)', 0]);
  });

  it('becomes a test line that whycan test runs and finds true', async () => {
    const page = await visit('/?person=eve&capability=mde.device.isolate&device=pc-madrid-1');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as file' }).click();
    const text = await readFile(await (await file).path(), 'utf8');
    const line = await page.locator('.keep-line').first().textContent();
    expect(text).toContain(`  ${line}\n`);
    expect(line).toBe(
      '- { name: "Eve Moreau: Isolate a device (pc-madrid-1.emea.contoso.com): no", who: eve, can: mde.device.isolate, on: { device: pc-madrid-1 }, verdict: deny, state: after-activation }',
    );
    await page.getByText('Run it').click();
    const promised = await page.locator('.keep-run pre').textContent();
    expect(await testedWith(text)).toBe(`${promised}\n`);
  });
});

/** What `whycan test` says of the file, beside which the sample tenant stands. */
async function testedWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whycan-keep-'));
  await copyFile('seed/contoso.tenant.yaml', join(folder, 'tenant.yaml'));
  await writeFile(join(folder, 'access.expect.yaml'), text);
  return (await whycan('test', join(folder, 'access.expect.yaml'))).out;
}
