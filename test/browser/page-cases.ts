import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled } from './browser.ts';
import { drawnPicture } from './drawn.ts';
import { sample, visit } from './sample-page.ts';

const answer = '/?person=ana&capability=mde.device.isolate&device=srv1';
const denied = '/?person=ana&capability=mde.device.isolate&device=dc1';

interface Decided {
  verdict: string;
  state: string;
  toActivate: { name: string }[];
  sentence: string;
  notes: { readings: { text: string }[] }[];
  graph: {
    nodes: { key: string; state: string }[];
    edges: { key: string; kind: string | null; source: string; target: string }[];
    gates: { key: string }[];
  };
  routes: { total: string; leaves: { title: string; routes: { steps: { sentence: string }[] }[] }[] };
}

interface Question {
  readonly person: string;
  readonly capability: string;
  readonly on: Readonly<Record<string, string | readonly string[]>>;
}

const isolate = (person: string, device: string): Question => ({
  person,
  capability: 'mde.device.isolate',
  on: { device },
});

async function decide(question: Question): Promise<Decided> {
  const { access } = await sample.ask<{ access: Decided }>(
    `query ($person: String!, $capability: String!, $on: TargetInput) {
      access(user: $person, capability: $capability, on: $on) {
        ... on Decision {
          verdict state toActivate { name } sentence notes { readings { text } }
          graph { nodes { key state } edges { key kind source target } gates { key } }
          routes { total leaves { title routes { steps { sentence } } } }
        }
      }
    }`,
    question,
  );
  return access;
}

function addressOf({ person, capability, on }: Question): string {
  const parts = Object.entries(on).map(([name, value]) => [name, [value].flat().join(' ')]);
  return `/?${new URLSearchParams([['person', person], ['capability', capability], ...parts])}`;
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

  it('says which import answers, and whether it is incomplete', async () => {
    const page = await visit('/');
    const { tenant } = await sample.ask<{ tenant: { displayName: string; sources: { state: string }[] } }>(
      '{ tenant { displayName sources { state } } }',
    );
    const incomplete = tenant.sources.filter((source) => source.state.toLowerCase() !== 'complete').length;
    const chips = await page.locator('.header-chips').textContent();
    expect(chips).toContain(`${tenant.displayName}Data as of 20 Nov 2026 08:00 UTC (snapshot 1)`);
    expect(chips).toContain(incomplete === 0 ? 'Import complete' : 'Import incomplete');
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
    await page.getByLabel('Filter the actions').fill('isolate');
    expect(await page.locator('.capability-title').allTextContents()).toEqual(['Isolate a device']);
  });
});

describe('a person who is eligible only', () => {
  it('is told what activation would change', async () => {
    const page = await visit('/?person=eve');
    const { user } = await sample.ask<{ user: { capabilities: { state: string }[] } }>(
      '{ user(key: "eve") { capabilities { state } } }',
    );
    const later = user.capabilities.filter((answered) => answered.state === 'AFTER_ACTIVATION').length;
    expect(later).toBeGreaterThan(0);
    expect(await page.locator('.capability-row .activation-badge').count()).toBe(later);
  });
});

describe('the picture of an answer', () => {
  it.each([
    ['an allow', isolate('ana', 'srv1')],
    ['a denial', isolate('ana', 'dc1')],
    ['an eligible member', isolate('eve', 'pc-madrid-1')],
    ['a circle of groups', { person: 'rey', capability: 'mde.lr.library.upload', on: {} }],
    [
      'an incident of two products',
      { person: 'mia', capability: 'incident.manage', on: { workloads: ['MDE', 'MDI'] } },
    ],
    ['any product', { person: 'hugo', capability: 'customdetection.manage', on: {} }],
    ['documents that disagree', { person: 'gia', capability: 'alerts.manage', on: { workload: 'MDA' } }],
  ] satisfies [string, Question][])('draws every node, gate and edge of %s, none on another', async (_, question) => {
    const page = await visit(addressOf(question));
    const { graph } = await decide(question);
    await openFolds(page, graph.nodes.length + graph.gates.length);
    const drawn = await drawnPicture(page);
    expect(drawn.nodes.map((node) => node.key).sort()).toEqual([...graph.nodes, ...graph.gates].map(keyOf).sort());
    expect(drawn.edges.map(({ key, source, target }) => ({ key, source, target })).sort(byKey)).toEqual(
      graph.edges.map(({ key, source, target }) => ({ key, source, target })).sort(byKey),
    );
    for (const [index, a] of drawn.nodes.entries()) {
      for (const b of drawn.nodes.slice(index + 1)) {
        const isClear = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(isClear, `${a.key} and ${b.key}`).toBe(true);
      }
    }
  });

  it('asks for exactly the id that its address holds', async () => {
    const page = await visit(`/?${new URLSearchParams({ person: '50%41 & more' })}`);
    await page.getByText('50%41 & more').first().waitFor();
  });

  it('shows what is missing as ghosts, and says so in its legend', async () => {
    const page = await visit(denied);
    const { verdict, graph } = await decide(isolate('ana', 'dc1'));
    expect(verdict).toBe('DENY');
    const missing = graph.nodes.filter((node) => node.state === 'MISSING').map(keyOf);
    expect(missing.length).toBeGreaterThan(1);
    const drawn = await drawnPicture(page);
    expect(drawn.nodes.filter((node) => node.isDashed).map(keyOf)).toEqual(missing);
    expect(await page.locator('.banner-verdict').textContent()).toContain('No');
    expect(await page.locator('.banner .reason-chip').allTextContents()).toContain('No device group access');
    await page.locator('.legend-missing').waitFor();
  });

  it('tells what an activation would give from what is missing', async () => {
    const question = isolate('eve', 'pc-madrid-1');
    const page = await visit(addressOf(question));
    const { state, toActivate, graph } = await decide(question);
    expect(state).toBe('AFTER_ACTIVATION');
    const names = toActivate.map((node) => node.name).join(' and ');
    expect(await page.locator('.banner .activation-badge').textContent()).toBe(`After activating ${names}`);
    const eligible = graph.edges.filter((edge) => edge.kind === 'ELIGIBLE_FOR').map(keyOf);
    expect(eligible.length).toBeGreaterThan(0);
    const drawn = await drawnPicture(page);
    expect(drawn.edges.filter((edge) => edge.look === 'eligible').map(keyOf)).toEqual(eligible);
    await page.locator('.legend-eligible').waitFor();
  });
});

describe('an answer', () => {
  it('says in words every step that the API gives', async () => {
    const page = await visit(answer);
    const { sentence, routes } = await decide(isolate('ana', 'srv1'));
    expect(await page.locator('.banner-sentence').textContent()).toBe(sentence);
    const told = await page.locator('.step > bdi').allTextContents();
    const expected = routes.leaves.flatMap((leaf) =>
      leaf.routes.slice(0, 10).flatMap((route) => route.steps.map((step) => step.sentence)),
    );
    expect(told).toEqual(expected);
  });

  it('shows every reading where documents contradict each other', async () => {
    const question = { person: 'gia', capability: 'alerts.manage', on: { workload: 'MDA' } };
    const page = await visit(addressOf(question));
    const { verdict, notes } = await decide(question);
    expect(verdict).toBe('CONDITIONAL');
    const readings = notes.flatMap((note) => note.readings.map((reading) => reading.text));
    expect(readings.length).toBeGreaterThan(1);
    const shown = (await page.locator('.note dd').allTextContents()).join(' ');
    for (const reading of readings) expect(shown).toContain(reading);
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
    await page.reload();
    await settled(page);
    expect(await page.locator('.route-heading[aria-pressed="true"]').count()).toBe(1);
    expect(await page.locator('.details-head').textContent()).toBe(shown);
  });

  it('says what is selected, and Escape clears it', async () => {
    const page = await visit(answer);
    await page.locator('.step').first().click();
    await page.getByRole('region', { name: 'Selected node' }).waitFor();
    await page.getByText('Selected: Incident Leads').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.get('item')).toBeNull();
    expect(await page.getByRole('region', { name: 'Selected node' }).count()).toBe(0);
  });

  it('changes with the target, and Back returns to the question before', async () => {
    const page = await visit(answer);
    const before = await page.locator('.banner-sentence').textContent();
    await page.getByRole('combobox', { name: 'Device', exact: true }).click();
    await page.keyboard.type('dc');
    await page.locator('.target-picker .search-hit:visible', { hasText: 'dc1' }).click();
    await page.locator('.banner-deny').waitFor();
    await page.goBack();
    await page.locator('.banner-allow').waitFor();
    expect(await page.locator('.banner-sentence').textContent()).toBe(before);
  });
});

describe('the navigation', () => {
  it('says on which page and in which part one is', async () => {
    const page = await visit('/');
    const links = page.getByRole('navigation', { name: 'Pages' }).locator('a[aria-current]');
    const marked = async (path: string): Promise<string[]> => {
      await page.goto(sample.url(path));
      await settled(page);
      return links.evaluateAll((all) => all.map((link) => `${link.textContent}: ${link.getAttribute('aria-current')}`));
    };
    expect(await marked('/?view=tenant')).toEqual(['Tenant: page']);
    expect(await marked('/?view=warnings')).toEqual(['Tenant: true']);
    expect(await marked('/?person=eve')).toEqual([]);
  });
});

describe('a small screen', () => {
  it('scrolls under a finger that starts on a picture', async () => {
    const page = await visit(answer, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.locator('.picture-drawing[data-held]').waitFor();
    await page.evaluate(() => document.querySelector('.picture-canvas')?.scrollIntoView({ block: 'start' }));
    const before = await page.evaluate(() => scrollY);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 190, y }] });
    await touch('touchStart', 600);
    for (let y = 580; y >= 300; y -= 20) await touch('touchMove', y);
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
  });

  it('320 px wide needs no scrolling sideways', async () => {
    const page = await visit('/', { viewport: { width: 320, height: 640 } });
    for (const path of ['/', '/?person=eve', answer, denied, '/?view=tenant']) {
      await page.goto(sample.url(path));
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });
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

/** Until every node has a box of its own. */
async function openFolds(page: Page, boxes: number): Promise<void> {
  const fold = page.locator('.fold-button').first();
  await page.locator('.picture-drawing[data-nodes]').waitFor();
  while ((await fold.count()) > 0) await fold.click();
  await page.locator(`.picture-drawing[data-nodes="${boxes}"]`).waitFor();
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : 1;
}
