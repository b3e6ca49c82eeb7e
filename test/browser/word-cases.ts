import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type ForbiddenWord, forbiddenOnPage, internalId } from '../house/forbidden-words.ts';
import { sample } from './sample-page.ts';

interface Rendered {
  readonly seen: readonly string[];
  /** Tooltips and what only assistive technology reads out. */
  readonly hidden: readonly string[];
}

/** Everything that the page says as it stands, without ids and codes, and without the server's sentences about routes. */
async function rendered(page: Page): Promise<Rendered> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll('code, .workload-code, .steps')) element.remove();
    const attributes = ['title', 'aria-label', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    // Sentences as a whole, and every text by itself where several stand in a row.
    const blocks = 'p, li, h1, h2, h3, dt, dd, td, th, legend, button, a, label, div';
    const seen = new Set([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode } = walker;
      const parent = currentNode.parentElement;
      if (parent?.closest('script, style, noscript')) continue;
      seen.add(currentNode.textContent ?? '');
      seen.add(parent?.closest(blocks)?.textContent ?? '');
    }
    return { seen: [...seen].filter((text) => text.trim() !== ''), hidden: attributes };
  });
}

function faultsIn({ seen, hidden }: Rendered): string[] {
  const found = (texts: readonly string[], words: readonly ForbiddenWord[]) =>
    texts.flatMap((text) =>
      words
        .filter(({ pattern }) => pattern.test(text))
        .map(({ pattern, better }) => `${text}  [${pattern} → ${better}]`),
    );
  return [...new Set([...found(seen, [...forbiddenOnPage, internalId]), ...found(hidden, forbiddenOnPage)])];
}

const isolate = '/?person=ana&capability=mde.device.isolate';
const pages = [
  ['the start page', '/'],
  ['a user', '/?person=eve'],
  ['an application', '/?person=soar'],
  ['a principal of another tenant', '/?person=northwind-soc'],
  ['an allow', `${isolate}&device=srv1`],
  ['an allow without a device', isolate],
  ['a denial', `${isolate}&device=dc1`],
  ['a denial with alternatives', '/?person=eve&capability=incident.manage'],
  ['documents that disagree', '/?person=gia&capability=alerts.manage&workload=MDA'],
  ['policies that differ', '/?person=hana&capability=mdo.policies.view'],
  ['an answer that is not known', '/?person=ana&capability=irm.alerts.view'],
  ['the details of a node', `${isolate}&device=srv1&item=Group:emea-server-team`],
  ['the details of a gate', `${isolate}&device=srv1&item=gate:1`],
  ['a question without its command', '/?person=ana&capability=mde.lr.command'],
  ['a question with a workload too many', `${isolate}&workload=MDO`],
  ['an action', '/?capability=mde.device.isolate'],
  ['the tenant', '/?view=tenant'],
  ['a user who is not found', '/?person=nobody'],
  ['an answer about a user who is not found', '/?person=nobody&capability=mde.device.isolate'],
  ['an action that is not found', '/?capability=mde.nothing'],
  ['a node that is not found', '/?thing=R3JvdXA6bm90aGluZw=='],
] as const;

/** A node of each kind, by a query whose answer has its id. */
const nodes = [
  ['a group', 'group(key: "tier2") { id }'],
  ['an Entra role', 'search(text: "Global Reader", kinds: [ENTRA_ROLE], first: 1) { hits { node { id } } }'],
  ['a custom role', 'search(text: "responder", kinds: [UNIFIED_ROLE], first: 1) { hits { node { id } } }'],
  ['an assignment', 'search(text: "regional", kinds: [UNIFIED_ASSIGNMENT], first: 1) { hits { node { id } } }'],
  [
    'a Defender for Endpoint role',
    'group(key: "tier2") { legacyRoles(first: 1) { edges { node { id options { displayName } } } } }',
  ],
  ['its permission', 'search(text: "live response", kinds: [LEGACY_PERMISSION], first: 1) { hits { node { id } } }'],
  ['a permission', 'permission(key: "so.sd.response") { id }'],
  ['an active workload', 'workload(code: MDE) { id }'],
  ['a workload that is not active', 'workload(code: MDI) { id }'],
  ['a workload that the tenant does not have', 'workload(code: IOT) { id }'],
  ['an action', 'capability(key: "hunting.view") { id }'],
  ['a device group', 'deviceGroups(first: 1) { edges { node { id } } }'],
  ['Ungrouped devices', 'deviceGroups(last: 1) { edges { node { id } } }'],
  ['a device', 'devices(first: 1) { edges { node { id } } }'],
] as const;

async function faultsOn(path: string): Promise<string[]> {
  const { page, close } = await sample.open(path);
  const found = await rendered(page);
  await close();
  expect(found.seen.length).toBeGreaterThan(5);
  return faultsIn(found);
}

describe('in the words of the portals', () => {
  it.each(pages)('%s', async (_, path) => {
    expect(await faultsOn(path)).toEqual([]);
  });

  it.each(nodes)('the page of %s', async (_, query) => {
    const id = /"id":"([^"]+)"/.exec(JSON.stringify(await sample.ask(`{ ${query} }`)))?.[1];
    expect(id).toBeDefined();
    expect(await faultsOn(`/?${new URLSearchParams({ thing: id ?? '' })}`)).toEqual([]);
  });
});

describe('in the words of the portals, every link of a picture', () => {
  it('has details', async () => {
    const { access } = await sample.ask<{ access: { graph: { edges: { key: string; kind: string | null }[] } } }>(
      `{ access(user: "ana", capability: "mde.device.isolate", on: { device: "srv1" }) {
        ... on Decision { graph { edges { key kind } } } } }`,
    );
    const ofEachKind = new Map(access.graph.edges.map(({ kind, key }) => [kind, key]));
    // A link to or from a gate has no kind: it is no fact.
    expect([...ofEachKind.keys()].map(String).sort()).toEqual([
      'ASSIGNED',
      'CAN_SEE',
      'GRANTS',
      'HOLDS',
      'IN_DEVICE_GROUP',
      'MAPS_TO',
      'MEMBER_OF',
      'NESTED_IN',
      'OF_ROLE',
      'null',
    ]);
    for (const key of ofEachKind.values())
      expect(await faultsOn(`${isolate}&device=srv1&item=${encodeURIComponent(key)}`)).toEqual([]);
  });
});

describe('a question that lacks something', () => {
  it('leads to the field that has to be filled in', async () => {
    const { page, close } = await sample.open('/?person=ana&capability=mde.lr.command');
    expect(await page.locator('h1', { hasText: 'Choose a live response command' }).count()).toBe(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Live response command');
    await page.keyboard.type('getfile');
    await page.keyboard.press('Enter');
    await page.locator('.banner-sentence').waitFor();
    await close();
  });
});

describe('a yes without a device', () => {
  it('says on how many devices it holds, a yes about one of them nothing more', async () => {
    const { page, close } = await sample.open(isolate);
    const head = () => page.locator('.banner-head > p').allTextContents();
    expect(await head()).toEqual(['Yes', 'On 8 of 21 devices, in 2 of 8 device groups']);
    await page.goto(sample.url(`${isolate}&device=srv1`));
    await page.locator('.banner-sentence', { hasText: 'srv1' }).waitFor();
    expect(await head()).toEqual(['Yes']);
    await close();
  });
});
