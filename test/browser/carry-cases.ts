import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOfMermaid } from '../web/mermaid-shape.ts';
import { downloaded, type Opened, openOffline } from './carried.ts';
import { drawnPicture } from './drawn.ts';
import { sample, visit } from './sample-page.ts';

const answer = '/?person=ana&capability=mde.device.isolate&device=srv1';
const denied = '/?person=ana&capability=mde.device.isolate&device=dc1';

async function opened(page: Page, word: string, type: string): Promise<Opened> {
  const { content } = await downloaded(page, word);
  const browser = page.context().browser();
  if (!browser) throw new Error('There is no browser to open the file with.');
  return openOffline(browser, content, type);
}

describe('an answer that is carried away', () => {
  it.each([answer, denied])(
    'as SVG has the nodes, gates and links of the picture, and their looks: %s',
    async (path) => {
      const page = await visit(path);
      const drawn = await drawnPicture(page);
      const file = await opened(page, 'SVG', 'image/svg+xml');
      const svg = await file.page.evaluate(() => ({
        boxes: [...document.querySelectorAll('[data-node], [data-gate]')].map((box) => {
          const outline = box.querySelector('rect, polygon, path[stroke-dasharray], path');
          const { x, y } = (outline as SVGGraphicsElement).getBBox();
          const isDashed = outline?.getAttribute('stroke-dasharray') !== null;
          return { key: box.getAttribute('data-node') ?? box.getAttribute('data-gate'), isDashed, x, y };
        }),
        links: [...document.querySelectorAll('[data-edge]')].map((link) =>
          ['data-edge', 'data-source', 'data-target'].map((name) => link.getAttribute(name)),
        ),
        texts: [...document.querySelectorAll('text')].filter((text) => {
          const { width } = (text as SVGGraphicsElement).getBBox();
          return width <= 0;
        }).length,
      }));
      expect(file.faults).toEqual([]);
      await file.close();
      const dashed = (boxes: readonly { key: string | null; isDashed: boolean }[]) =>
        boxes.map(({ key, isDashed }) => `${key} ${isDashed}`).sort();
      expect(dashed(svg.boxes)).toEqual(dashed(drawn.nodes));
      expect(svg.links.map((link) => link.join(' ')).sort()).toEqual(
        drawn.edges.map(({ key, source, target }) => [key, source, target].join(' ')).sort(),
      );
      expect(svg.texts).toBe(0);
    },
  );

  it('as a report is read without a network, on paper too', async () => {
    const page = await visit(answer);
    const sentence = await page.locator('.banner-sentence').textContent();
    const steps = await page.locator('.step > bdi').allTextContents();
    const file = await opened(page, 'Report', 'text/html');
    expect(await file.page.locator('h1').textContent()).toBe(sentence);
    const text = (await file.page.locator('main').textContent()) ?? '';
    for (const step of steps) expect(text).toContain(step);
    expect(text).toContain('20 Nov 2026 08:00 UTC');
    expect(text).toMatch(/[0-9a-f]{64}/);
    expect(await file.page.locator('svg [data-node]').count()).toBe(12);
    expect(await file.page.locator('a[href^="https://learn.microsoft.com/"]').count()).toBe(2);
    expect(await file.page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('960px');
    await file.page.emulateMedia({ media: 'print' });
    expect(await file.page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('none');
    expect(file.faults).toEqual([]);
    await file.close();
  });

  it('as PNG has two pixels for each of the SVG', async () => {
    const page = await visit(answer);
    const svg = (await downloaded(page, 'SVG')).content.toString();
    const { name, content } = await downloaded(page, 'PNG');
    expect(name).toBe('ana_mde.device.isolate_snapshot-1.png');
    expect(content.subarray(1, 4).toString()).toBe('PNG');
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
  });

  it('as Mermaid, CSV and JSON says what the API says', async () => {
    const page = await visit(denied);
    const { access } = await sample.ask<{
      access: { graph: { nodes: object[]; edges: object[] }; routes: { leaves: { misses: { sentence: string }[] }[] } };
    }>(
      '{ access(user: "ana", capability: "mde.device.isolate", on: { device: "dc1" }) { ... on Decision { graph { nodes { key } edges { key } } routes { leaves { misses { sentence } } } } } }',
    );
    const mermaid = (await downloaded(page, 'Mermaid')).content.toString();
    expect(faultsOfMermaid(mermaid)).toEqual([]);
    expect(mermaid.split('\n').filter((line) => / (-->|-\.->)/.test(line))).toHaveLength(access.graph.edges.length);
    const rows: string[][] = parse((await downloaded(page, 'CSV')).content);
    const misses = access.routes.leaves.flatMap((leaf) => leaf.misses.map(({ sentence }) => sentence));
    expect(misses).toHaveLength(1);
    expect(rows.filter((row) => row[3] === 'near miss').map((row) => row.at(-1))).toEqual(misses);
    const json = JSON.parse((await downloaded(page, 'JSON')).content.toString());
    expect(json.question).toEqual({ person: 'ana', capability: 'mde.device.isolate', on: { device: 'dc1' } });
    expect(json.answer.graph.nodes).toHaveLength(access.graph.nodes.length);
  });
});
