import type { Page } from 'playwright-core';

interface DrawnNode {
  readonly key: string;
  readonly isDashed: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface DrawnEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly look: string;
}

/** What Cytoscape itself says that it draws: nodes and gates with the places they take, and edges with their ends. */
export async function drawnPicture(page: Page): Promise<{ nodes: DrawnNode[]; edges: DrawnEdge[] }> {
  await page.locator('.picture-drawing[data-nodes]').waitFor();
  return page.evaluate(() => {
    interface Element {
      data(name: string): string;
      style(name: string): string;
      boundingBox(what: object): { x1: number; x2: number; y1: number; y2: number };
      source(): Element;
      target(): Element;
    }
    interface Drawing {
      nodes(): { map<Result>(change: (element: Element) => Result): Result[] };
      edges(): { map<Result>(change: (element: Element) => Result): Result[] };
    }
    const element = document.querySelector('.picture-drawing') as HTMLElement & { _cyreg: { cy: Drawing } };
    const { cy } = element._cyreg;
    const nodes = cy.nodes().map((node) => {
      const { x1, x2, y1, y2 } = node.boundingBox({ includeLabels: false, includeOverlays: false });
      const isDashed = node.style('border-style') === 'dashed';
      return { key: node.data('key'), isDashed, left: x1, right: x2, top: y1, bottom: y2 };
    });
    const edges = cy.edges().map((edge) => ({
      key: edge.data('key'),
      source: edge.source().data('key'),
      target: edge.target().data('key'),
      look: edge.data('look'),
    }));
    return { nodes, edges };
  });
}
