import { beforeAll, describe, expect, it } from 'vitest';
import { drawnPicture } from './drawn.ts';
import { measurePictures, type Shown, watchLetters } from './lettered.ts';
import { sample, visit } from './sample-page.ts';

const phone = { width: 390, height: 844 };
const eve = '/?person=eve&capability=incident.manage';
const largest = [eve, '/?person=nora&capability=alerts.manage', '/?person=theo&capability=mde.device.view'];
const asked = ['incident.manage', 'alerts.manage', 'mde.device.view', 'mde.device.isolate', 'customdetection.manage'];

let paths: string[] = [];

beforeAll(async () => {
  const { users } = await sample.ask<{ users: { edges: { node: { key: string } }[] } }>(
    '{ users(first: 100) { edges { node { key } } } }',
  );
  const people = users.edges.map(({ node }) => node.key);
  const questions = people.flatMap((person, index) =>
    [index, index + 2]
      .slice(0, index % 2 === 0 ? 2 : 1)
      .map((at) => ({ person, capability: asked[at % asked.length] ?? '' })),
  );
  paths = [...largest, ...questions.map((question) => `/?${new URLSearchParams(question)}`)];
  expect(paths).toHaveLength(75);
});

const least = 10.5;

describe('a picture as it opens', () => {
  it('shows every text in at least 10.5 px, no empty box, no overlap, and the action', async () => {
    const page = await visit('/?person=ana&capability=mde.device.isolate');
    await watchLetters(page);
    const onDesktop = await measurePictures(page, paths);
    // The page has the answers already.
    await page.setViewportSize(phone);
    const onPhone = await measurePictures(page, paths);
    for (const { path, leastText, withoutText, overlaps, isCapabilityInView } of [...onDesktop, ...onPhone]) {
      expect(leastText, path).toBeGreaterThanOrEqual(least - 0.001);
      expect(withoutText, path).toEqual([]);
      expect(overlaps, path).toEqual([]);
      expect(isCapabilityInView, path).toBe(true);
    }
    const cut = (shown: readonly Shown[]) => shown.filter(({ outside }) => outside.length > 0).map(({ path }) => path);
    expect(cut(onDesktop)).toEqual([]);
    expect(cut(onPhone)).toEqual([]);
  });

  it('says how many nodes share a box, names them, and opens them by key and by mouse', async () => {
    const page = await visit('/?person=theo&capability=mde.device.view');
    const list = page.getByRole('region', { name: 'Folded nodes' });
    const { access } = await sample.ask<{
      access: { graph: { nodes: { key: string; kind: string; name: string }[] } };
    }>(
      '{ access(user: "theo", capability: "mde.device.view") { ... on Decision { graph { nodes { key kind name } } } } }',
    );
    const { nodes } = access.graph;
    const folded = 22;
    expect(await list.locator('p').textContent()).toBe(`${folded} of ${nodes.length} nodes folded:`);
    expect((await drawnPicture(page)).nodes.filter(({ key }) => nodes.some((node) => node.key === key))).toHaveLength(
      nodes.length - folded,
    );
    const groups = list.getByRole('button', { name: /^Open 14 groups, in none/ });
    for (const { name } of nodes.filter(({ kind }) => kind === 'GROUP'))
      expect(await groups.textContent()).toContain(name);
    await groups.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => list.locator('p').textContent()).toBe(`8 of ${nodes.length} nodes folded:`);
    const drawn = await drawnPicture(page);
    for (const { key } of nodes.filter(({ kind }) => kind === 'GROUP'))
      expect(drawn.nodes.map((node) => node.key)).toContain(key);
    await list.getByRole('button', { name: /^Open 8 device groups/ }).click();
    await expect.poll(() => list.locator('p').textContent()).toBe('Nothing is folded.');
    await page.getByRole('button', { name: 'Fold again' }).click();
    await expect.poll(() => list.locator('p').textContent()).toBe(`${folded} of ${nodes.length} nodes folded:`);
  });

  it('has a name in every box and every name in 10.5 px when all of it is opened and seen whole', async () => {
    const page = await visit(eve);
    await watchLetters(page);
    await page.getByRole('button', { name: 'Open all' }).click();
    await page.getByRole('button', { name: 'Wide picture' }).click();
    await page.getByRole('button', { name: 'Fit to window' }).click();
    await page.waitForTimeout(300);
    const [shown] = await measurePictures(page, ['']);
    expect(shown?.boxes).toBe(42);
    expect(shown?.folded).toBe(0);
    expect(shown?.leastText).toBeGreaterThanOrEqual(least - 0.001);
    expect(shown?.withoutText).toEqual([]);
    expect(shown?.overlaps).toEqual([]);
  });
});

describe('a way that is followed', () => {
  it('keeps both legs of an AND lit, and the rest faint', async () => {
    const page = await visit('/?person=ana&capability=mde.device.isolate&device=srv1&route=route.0.1');
    const emphases = await page.evaluate(() => {
      interface Drawn {
        nodes(): { map<Result>(change: (node: { data(name: string): string }) => Result): Result[] };
      }
      const element = document.querySelector('.picture-drawing') as HTMLElement & { _cyreg: { cy: Drawn } };
      return element._cyreg.cy.nodes().map((node) => [node.data('key'), node.data('emphasis')] as const);
    });
    const of = (emphasis: string) => emphases.filter(([, own]) => own === emphasis).map(([key]) => key);
    expect(of('strong').some((key) => key.includes('tier2'))).toBe(true);
    expect(of('plain')).toHaveLength(3);
    expect(of('weak')).toHaveLength(2);
  });
});
