import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphiqlLink } from '../../web/graphiql/link.ts';
import { launchBrowser, openPage } from './browser.ts';
import { type ServedPage, servePage } from './served.ts';

const folder = new URL('../../web/graphiql/tabs/', import.meta.url);
const documents = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
const variables = {
  person: 'ana',
  group: 'tier2-emea',
  permission: 'so.sd.response',
  capability: 'mde.device.isolate',
  on: {},
};

let browser: Browser;
let served: ServedPage;

beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('GraphiQL', () => {
  it.each(documents)('has a tab whose document runs: %s', async (name) => {
    const document = readFileSync(new URL(name, folder), 'utf8');
    const used = Object.fromEntries(Object.entries(variables).filter(([key]) => document.includes(`$${key}`)));
    const data = await served.ask<Record<string, unknown>>(document, used);
    for (const value of Object.values(data)) expect(value).not.toBeNull();
  });

  it('opens with its tabs, asks nobody else, and runs the first one', async () => {
    const { page, faults, close } = await openPage(browser, `${served.url}/graphiql`);
    await page.locator('.graphiql-tab').first().waitFor();
    expect(await page.locator('.graphiql-tab').count()).toBe(documents.length);
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: 'displayName' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('opens the document that a link holds, also when tabs of an earlier visit are stored', async () => {
    const { page, faults, close } = await openPage(browser, `${served.url}/graphiql`);
    await page.locator('.graphiql-tab').first().waitFor();
    const link = graphiqlLink({ document: 'query Linked { tenant { key } }', variables: {} });
    await page.goto('about:blank');
    await page.goto(served.url + link, { waitUntil: 'networkidle' });
    await page.locator('.graphiql-tab-active', { hasText: 'Linked' }).waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: 'contoso' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
