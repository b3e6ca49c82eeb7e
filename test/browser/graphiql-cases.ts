import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graphiqlLink } from '../../web/graphiql/link.ts';
import { sample } from './sample-page.ts';

const folder = new URL('../../web/graphiql/tabs/', import.meta.url);
const documents = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
const variables = {
  person: 'ana',
  group: 'tier2-emea',
  who: ['ana', 'tier2'],
  deviceGroup: 'servers',
  permission: 'so.sd.response',
  asked: 'permission:so.sd.response',
  capability: 'mde.device.isolate',
  on: {},
  assuming: [{ addMember: { group: 'tier2-emea', member: 'ana' } }],
};

describe('GraphiQL', () => {
  it.each(documents)('has a tab whose document runs: %s', async (name) => {
    const document = readFileSync(new URL(name, folder), 'utf8');
    const used = Object.fromEntries(Object.entries(variables).filter(([key]) => document.includes(`$${key}:`)));
    const data = await sample.ask<Record<string, unknown>>(document, used);
    for (const value of Object.values(data)) expect(value).not.toBeNull();
  });

  it('opens with its tabs, asks nobody else, and every tab runs', async () => {
    const { page, faults, close } = await sample.openFirst('/graphiql');
    const tabs = page.locator('.graphiql-tab');
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'query' }).first().waitFor();
    expect(await tabs.count()).toBe(documents.length);
    for (let index = 0; index < documents.length; index++) {
      await tabs.nth(index).locator('button').first().click();
      const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
      await page.getByRole('button', { name: /^Execute query/ }).click();
      const { data, errors }: { data?: object; errors?: object[] } = await (await answered).json();
      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {})).not.toContain(null);
      await page.locator('.result-window', { hasText: 'data' }).waitFor();
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('opens the document that a link holds, also when tabs of an earlier visit are stored', async () => {
    const { page, faults, close } = await sample.openFirst('/graphiql');
    await page.locator('.graphiql-tab').first().waitFor();
    const link = graphiqlLink({ document: 'query Linked { tenant { key } }', variables: {}, at: undefined });
    await page.goto('about:blank');
    await page.goto(sample.url(link));
    await page.locator('.graphiql-tab-active', { hasText: 'Linked' }).waitFor();
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'Linked' }).waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.locator('.result-window', { hasText: 'contoso' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
