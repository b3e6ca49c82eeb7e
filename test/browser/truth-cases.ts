import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled } from './browser.ts';
import { sample, visit } from './sample-page.ts';

const isolate = (device: string) => `/?person=ana&capability=mde.device.isolate&device=${device}`;
const chipOf = (page: Page) => page.locator('#routes-title .chip').textContent();

describe('the numbers of an answer', () => {
  it('are complete ways, and what routes there are to each requirement', async () => {
    const page = await visit(isolate('srv1'));
    expect(await chipOf(page)).toBe('2 complete ways');
    expect(await page.locator('#routes-title .chip').getAttribute('title')).toMatch(
      /^3 routes to 2 requirements; 2 complete ways/,
    );
  });

  it('of a denial are requirements that are met', async () => {
    const page = await visit(isolate('dc1'));
    expect(await chipOf(page)).toBe('1 of 2 met');
  });
});

describe('who has access to a device group', () => {
  it('is no group alone where Entra roles have access to every one', async () => {
    const page = await visit(isolate('dc1'));
    const sentence = (await page.locator('.banner-sentence').textContent()) ?? '';
    expect(sentence).toContain(
      'in Domain controllers, whose user access lists Tier 0 Guardians; Ana Torres is not a member.',
    );
    expect(sentence).toContain('Global and Security Administrators have access to every device group.');
    expect(sentence).not.toMatch(/\bonly\b/);
  });

  it.each(['Domain controllers', 'AMER workstations'])('is told on the page of %s', async (name) => {
    const { deviceGroups } = await sample.ask<{
      deviceGroups: { edges: { node: { id: string; displayName: string } }[] };
    }>('{ deviceGroups(first: 50) { edges { node { id displayName } } } }');
    const group = deviceGroups.edges.find(({ node }) => node.displayName === name)?.node;
    const page = await visit(`/?${new URLSearchParams({ thing: group?.id ?? '' })}`);
    const facts = (await page.locator('.node-page .facts').textContent()) ?? '';
    expect(facts).toContain(
      'Selected Entra groups; Global and Security Administrators have access to every device group',
    );
    expect(await page.getByText('Groups in its user access').count()).toBe(1);
  });
});

describe('the near misses of a denial', () => {
  it('are all drawn', async () => {
    const page = await visit('/?person=theo&capability=mde.device.view');
    const { access } = await sample.ask<{ access: { graph: { edges: { kind: string }[]; truncated: unknown } } }>(
      `{ access(user: "theo", capability: "mde.device.view") {
        ... on Decision { graph { edges { kind } truncated { total } } } } }`,
    );
    const { deviceGroups } = await sample.ask<{
      deviceGroups: { edges: { node: { access: { edges: unknown[] } } }[] };
    }>('{ deviceGroups(first: 50) { edges { node { access(first: 50) { edges { cursor } } } } } }');
    const entries = deviceGroups.edges.reduce((sum, { node }) => sum + node.access.edges.length, 0);
    expect(entries).toBeGreaterThan(10);
    expect(access.graph.truncated).toBeNull();
    expect(access.graph.edges.filter(({ kind }) => kind === 'CAN_SEE')).toHaveLength(entries);
    expect(await page.locator('.picture-note').count()).toBe(0);
  });

  it('stand in the order of the reasons', async () => {
    const page = await visit('/?person=eve&capability=mde.device.isolate&device=pc-madrid-1');
    const reasons = await page.locator('.banner .reason-chip').allTextContents();
    const leaves = page.locator('.leaf');
    expect(reasons.length).toBeGreaterThan(0);
    for (let index = 0; index < (await leaves.count()); index++) {
      const shown = await leaves.nth(index).locator('.reason-chip').allTextContents();
      const known = shown.filter((word) => reasons.includes(word));
      expect(known).toEqual([...known].sort((left, right) => reasons.indexOf(left) - reasons.indexOf(right)));
    }
  });
});

describe('a conditional answer', () => {
  it.each(['/?person=theo&capability=customdetection.manage', '/?person=gia&capability=alerts.manage&workload=MDA'])(
    'has no yes for what it is disputed about: %s',
    async (path) => {
      const page = await visit(path);
      expect(await page.locator('.banner-verdict').textContent()).toContain('Depends');
      const signs = await page.locator('.leaf h3 .verdict-mark').allTextContents();
      expect(signs.length).toBeGreaterThan(0);
      expect(signs).toContain('Depends');
      expect((await page.locator('.banner').textContent()) ?? '').not.toContain('could not do this');
    },
  );
});

describe('a threat policy', () => {
  it('is chosen from those that the catalogue knows', async () => {
    const page = await visit('/?person=hana&capability=mdo.policies.view');
    const { capability } = await sample.ask<{ capability: { policies: string[] } }>(
      '{ capability(key: "mdo.policies.view") { policies } }',
    );
    expect(capability.policies.length).toBeGreaterThan(8);
    await page.getByRole('combobox', { name: 'Threat policy' }).click();
    const offered = await page.getByRole('option').allTextContents();
    expect(offered.filter((text) => capability.policies.includes(text))).toEqual(capability.policies);
    await page.getByRole('option', { name: 'antispam', exact: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('policy')).toBe('antispam');
    await settled(page);
    expect(await page.locator('.banner-sentence').textContent()).toContain('antispam');
  });
});
