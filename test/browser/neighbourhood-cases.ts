import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawnPicture } from './drawn.ts';
import { measurePictures, watchLetters } from './lettered.ts';
import { sample, visit } from './sample-page.ts';

const idOf = (node: string) => Buffer.from(node).toString('base64');
const pageOf = (node: string, more = '') => `/?thing=${encodeURIComponent(idOf(node))}${more}`;
const group = 'Group:tier2';
const inner = 'Group:tier2-emea';

interface Neighbourhood {
  readonly nodes: readonly { readonly key: string; readonly name: string }[];
  readonly edges: readonly { readonly key: string; readonly source: string; readonly target: string }[];
}

/** What GraphQL says of the same nodes. */
async function around(...nodes: readonly string[]): Promise<Neighbourhood> {
  const { neighbourhood } = await sample.ask<{ neighbourhood: Neighbourhood }>(
    'query ($nodes: [ID!]!) { neighbourhood(nodes: $nodes) { nodes { key name } edges { key source target } } }',
    { nodes: nodes.map(idOf) },
  );
  return neighbourhood;
}

async function drawnKeys(page: Page): Promise<string[]> {
  const { nodes } = await drawnPicture(page);
  return nodes.map(({ key }) => key).sort();
}

const keysOf = ({ nodes }: Neighbourhood) => nodes.map(({ key }) => key).sort();

async function visitNode(path: string) {
  const page = await visit(path);
  await page.locator('.around-row').first().waitFor();
  await drawnPicture(page);
  return page;
}

const row = (page: Page, key: string) => page.locator(`.around-row > [data-node="${key}"]`).first();

describe('the neighbourhood of a node', () => {
  it.each([group, 'UnifiedRole:responder', 'User:leo'])('of %s is drawn as GraphQL says, and listed', async (node) => {
    const path = node.startsWith('User:') ? `/?person=${node.slice('User:'.length)}` : pageOf(node);
    const page = await visitNode(path);
    const said = await around(node);
    const { nodes, edges } = await drawnPicture(page);
    expect(nodes.map(({ key }) => key).sort()).toEqual(keysOf(said));
    const ends = (links: Neighbourhood['edges']) =>
      links.map(({ key, source, target }) => [key, source, target]).sort();
    expect(ends(edges)).toEqual(ends(said.edges));
    const listed = await page
      .locator('.around-row > [data-node]:first-child')
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['node']));
    expect([...listed, node].sort()).toEqual(keysOf(said));
  });

  it('opens with every text in at least 10.5 px, a text in each box, and no overlap', async () => {
    const page = await visitNode(pageOf(group));
    await watchLetters(page);
    const nodes = [group, 'UnifiedRole:responder', 'DeviceGroup:servers', 'Permission:so.sd.response', 'Group:soc'];
    for (const shown of await measurePictures(
      page,
      nodes.map((node) => pageOf(node)),
    )) {
      expect(shown.leastText, shown.path).toBeGreaterThanOrEqual(10.499);
      expect(shown.withoutText, shown.path).toEqual([]);
      expect(shown.overlaps, shown.path).toEqual([]);
      expect(shown.outside, shown.path).toEqual([]);
    }
  });

  it('is expanded, collapsed, hidden and reset by mouse, and the address keeps it', async () => {
    const page = await visitNode(pageOf(group));
    const menuOf = (name: string) =>
      page
        .getByRole('button', { name: `Actions for ${name}` })
        .first()
        .click();
    await menuOf('SOC Tier 2 EMEA');
    await page.getByRole('menuitem', { name: /^Expand/ }).click();
    const both = keysOf(await around(group, inner));
    await expect.poll(() => drawnKeys(page)).toEqual(both);
    expect(new URL(page.url()).searchParams.getAll('expand')).toEqual([idOf(inner)]);
    await page.reload();
    await expect.poll(() => drawnKeys(page)).toEqual(both);
    await menuOf('SOC Tier 2 EMEA');
    await page.getByRole('menuitem', { name: /^Collapse/ }).click();
    const alone = keysOf(await around(group));
    await expect.poll(() => drawnKeys(page)).toEqual(alone);
    await menuOf('SOC Tier 2 AMER');
    await page.getByRole('menuitem', { name: /^Hide/ }).click();
    await expect.poll(() => drawnKeys(page)).toEqual(alone.filter((key) => key !== 'Group:tier2-amer'));
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => drawnKeys(page)).toEqual(alone);
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(['thing']);
  });

  it('is walked with the keyboard alone', async () => {
    const page = await visitNode(pageOf(group));
    const alone = keysOf(await around(group));
    await row(page, inner).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Selected node' }).waitFor();
    await page.keyboard.press('e');
    const both = keysOf(await around(group, inner));
    await expect.poll(() => drawnKeys(page)).toEqual(both);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Collapse/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: /^Collapse/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await expect.poll(() => drawnKeys(page)).toEqual(alone);
    await page.keyboard.press('h');
    await expect.poll(() => drawnKeys(page)).toEqual(alone.filter((key) => key !== inner));
    expect(await page.evaluate(() => document.activeElement?.closest('.around-row') !== null)).toBe(true);
    await page.keyboard.press('r');
    await expect.poll(() => drawnKeys(page)).toEqual(alone);
  });

  it('says how much it leaves out, and shows more when it is asked to', async () => {
    const page = await visitNode(pageOf('Permission:so.sd.response'));
    const rest = page.locator('.around-list').getByRole('button', { name: /^\+\d+ actions$/ });
    const left = Number(/\d+/.exec((await rest.textContent()) ?? '')?.[0]);
    const before = await page.locator('.around-row').count();
    await rest.click();
    await expect.poll(() => page.locator('.around-row').count()).toBe(before + left);
    expect(await rest.count()).toBe(0);
  });

  it('leads to the page of a neighbour from its details', async () => {
    const page = await visitNode(pageOf(group));
    await row(page, inner).click();
    await page.getByRole('link', { name: 'Open its page' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('SOC Tier 2 EMEA');
  });
});
