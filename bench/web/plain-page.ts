import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { recorded } from './visit.ts';

/** What a picture is drawn from, as the API gives it. */
export interface PictureElements {
  readonly nodes: readonly { readonly key: string; readonly name: string }[];
  readonly gates: readonly { readonly key: string; readonly label: string }[];
  readonly edges: readonly { readonly key: string; readonly source: string; readonly target: string }[];
}

const html = '<!doctype html><title>Plain</title><div id="drawing" style="position:fixed;inset:0"></div>';
const cytoscape = createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js');

/** The same elements as Cytoscape draws them by itself, with labels and its own layered layout. */
export async function openPlainPage(
  reader: BrowserContext,
  { nodes, gates, edges }: PictureElements,
): Promise<{ readonly page: Page; readonly drawnMs: number }> {
  const page = await reader.newPage();
  await page.setContent(html);
  await page.addScriptTag({ path: cytoscape });
  const elements = [
    ...nodes.map(({ key: id, name }) => ({ data: { id, name } })),
    ...gates.map(({ key: id, label: name }) => ({ data: { id, name } })),
    ...edges.map(({ key: id, source, target }) => ({ data: { id, source, target } })),
  ];
  const drawing = {
    elements,
    style: [
      { selector: 'node', style: { label: 'data(name)', shape: 'round-rectangle', 'font-size': 8 } },
      { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
    ],
    layout: { name: 'breadthfirst', directed: true },
  };
  const startedAt = await page.evaluate(() => performance.now());
  await page.evaluate(
    `cytoscape({ container: document.getElementById('drawing'), ...${JSON.stringify(drawing)} }); undefined`,
  );
  const drawnAt = await recorded<number>(page, `painted('#drawing canvas')`);
  return { page, drawnMs: drawnAt - startedAt };
}
