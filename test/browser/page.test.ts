import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { type ServedPage, servePage } from './served.ts';

const answer = '/?person=ana&capability=mde.device.isolate&device=srv1';
const denied = '/?person=ana&capability=mde.device.isolate&device=dc1';

let browser: Browser;
let served: ServedPage;
let open: WatchedPage;

beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launchBrowser()]);
});

afterEach(async () => {
  const { faults } = open;
  await open.close();
  expect(faults).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function visit(path: string, options: BrowserContextOptions = {}) {
  open = await openPage(browser, served.url + path, options);
  return open.page;
}

interface Decided {
  access: {
    verdict: string;
    sentence: string;
    reasons: { sentence: string }[];
    graph: { nodes: { key: string; state: string }[]; edges: { key: string }[]; gates: { key: string }[] };
    routes: { total: string; leaves: { title: string; routes: { steps: { sentence: string }[] }[] }[] };
  };
}

function decide(device: string) {
  return served.ask<Decided>(
    `query ($device: String!) {
      access(user: "ana", capability: "mde.device.isolate", on: { device: $device }) {
        ... on Decision {
          verdict sentence reasons { sentence }
          graph { nodes { key state } edges { key } gates { key } }
          routes { total leaves { title routes { steps { sentence } } } }
        }
      }
    }`,
    { device },
  );
}

describe('the start page', () => {
  it('offers questions that run on what is loaded', async () => {
    const page = await visit('/');
    const examples = page.locator('.example-card');
    expect(await examples.count()).toBe(3);
    await examples.nth(1).click();
    await page.locator('.banner-sentence').waitFor();
    expect(new URL(page.url()).searchParams.get('capability')).not.toBeNull();
  });

  it('says which snapshot answers, and that its sources are complete', async () => {
    const page = await visit('/');
    expect(await page.locator('.header-chips').textContent()).toMatch(
      /Contoso[\s\S]*snapshot 1[\s\S]*All sources complete/,
    );
  });
});

describe('a person', () => {
  it('is found by name, with everything they can do by verdict', async () => {
    const page = await visit('/');
    await page.keyboard.press('/');
    await page.keyboard.type('ana torres');
    await page.locator('.search-hit').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.capability-row').first().waitFor();
    const all = await page.locator('.capability-row').count();
    await page.getByRole('button', { name: /^Yes/ }).click();
    const yes = await page.locator('.capability-row').count();
    expect(yes).toBeGreaterThan(0);
    expect(yes).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get('verdict')).toBe('ALLOW');
    await page.getByLabel('Filter the capabilities').fill('isolate');
    expect(await page.locator('.capability-title').allTextContents()).toEqual(['Isolate a device']);
  });
});

describe('an answer', () => {
  it('is drawn as the API gives it: every node, gate and edge', async () => {
    const page = await visit(answer);
    const { graph } = (await decide('srv1')).access;
    const drawing = page.locator('.picture-drawing[data-nodes]');
    await drawing.waitFor();
    expect(Number(await drawing.getAttribute('data-nodes'))).toBe(graph.nodes.length + graph.gates.length);
    expect(Number(await drawing.getAttribute('data-edges'))).toBe(graph.edges.length);
  });

  it('says in words every step that the API gives', async () => {
    const page = await visit(answer);
    const { access } = await decide('srv1');
    expect(await page.locator('.banner-sentence').textContent()).toBe(access.sentence);
    const told = await page.locator('.step > bdi').allTextContents();
    const expected = access.routes.leaves.flatMap((leaf) =>
      leaf.routes.slice(0, 10).flatMap((route) => route.steps.map((step) => step.sentence)),
    );
    expect(told).toEqual(expected);
  });

  it('says why not, and draws what is missing', async () => {
    const page = await visit(denied);
    const { access } = await decide('dc1');
    expect(access.verdict).toBe('DENY');
    expect(await page.locator('.banner-verdict').textContent()).toContain('No');
    expect(await page.locator('.banner .reason-chip').allTextContents()).toContain('Device group not visible');
    expect(access.graph.nodes.some((node) => node.state === 'MISSING')).toBe(true);
    await page.locator('.legend-missing').waitFor();
  });

  it('keeps list and picture in step, both ways', async () => {
    const page = await visit(answer);
    const drawing = page.locator('.picture-drawing[data-nodes]');
    await drawing.waitFor();
    expect(await drawing.getAttribute('data-highlighted')).toBe('0');
    await page.locator('.route').first().hover();
    await expect.poll(() => drawing.getAttribute('data-highlighted')).not.toBe('0');
    const place = await page.evaluate(() => {
      interface Drawn {
        nodes(selector: string): { first(): { renderedPosition(): { x: number; y: number } } };
      }
      const element = document.querySelector('.picture-drawing') as HTMLElement & { _cyreg: { cy: Drawn } };
      const box = element.getBoundingClientRect();
      const { x, y } = element._cyreg.cy.nodes('[look = "GROUP"]').first().renderedPosition();
      return { x: box.left + x, y: box.top + y };
    });
    await page.mouse.move(place.x, place.y);
    await page.locator('.route-touched').first().waitFor();
    await page.mouse.click(place.x, place.y);
    await page.getByRole('region', { name: 'Selected node' }).waitFor();
    expect(new URL(page.url()).searchParams.get('item')).not.toBeNull();
  });

  it('is the same again when its address is opened again', async () => {
    const page = await visit(answer);
    await page.locator('.route-heading').first().click();
    await page.locator('.step').first().click();
    const shown = await page.locator('.details-head').textContent();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('.route-heading[aria-pressed="true"]').count()).toBe(1);
    expect(await page.locator('.details-head').textContent()).toBe(shown);
  });

  it('changes with the target, and Back returns to the question before', async () => {
    const page = await visit(answer);
    const before = await page.locator('.banner-sentence').textContent();
    await page.getByRole('textbox', { name: 'Device', exact: true }).click();
    await page.keyboard.type('dc');
    await page.locator('.target-picker .search-hit:visible', { hasText: 'dc1' }).click();
    await page.locator('.banner-deny').waitFor();
    await page.goBack();
    await page.locator('.banner-allow').waitFor();
    expect(await page.locator('.banner-sentence').textContent()).toBe(before);
  });
});

describe('a small screen', () => {
  it.each(['/', '/?person=ana', answer, denied, '/?view=tenant'])(
    '320 px wide needs no scrolling sideways: %s',
    async (path) => {
      const page = await visit(path, { viewport: { width: 320, height: 640 } });
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );
});

describe('a fault of the server', () => {
  it('is said with its request id, and the question can be asked again', async () => {
    const page = await visit('/');
    let isBroken = true;
    await page.route('**/graphql', (route) =>
      isBroken
        ? route.fulfill({
            status: 200,
            contentType: 'application/json',
            body: JSON.stringify({
              data: null,
              errors: [{ message: 'It broke.', extensions: { requestId: 'abc-1' } }],
            }),
          })
        : route.fallback(),
    );
    await page.locator('.example-card').first().click();
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/It broke\.[\s\S]*abc-1/);
    isBroken = false;
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.locator('.person-card, .capability-row').first().waitFor();
  });
});
