import type { Page } from 'playwright-core';

/** How a picture stands in its pane, as the browser drew it. */
export interface Shown {
  readonly path: string;
  /** Pixels of the smallest text: its font size times the zoom. */
  readonly leastText: number;
  readonly boxes: number;
  readonly outside: readonly string[];
  readonly withoutText: readonly string[];
  readonly overlaps: readonly string[];
  readonly isCapabilityInView: boolean;
  /** How many nodes the page says are folded. */
  readonly folded: number;
}

/** Keeps from now on what the canvas of the picture was told to write in its last frame. */
export async function watchLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    interface Letter {
      readonly size: number;
      readonly x: number;
      readonly y: number;
    }
    const letters: Letter[] = [];
    Reflect.set(window, 'letters', letters);
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...place) {
      if (this.canvas.className === 'picture-letters') letters.length = 0;
      clearRect.apply(this, place);
    };
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      const { a, d, e, f } = this.getTransform();
      const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1]) * (a / devicePixelRatio);
      const isPicture = this.canvas.className === 'picture-letters' && text.trim() !== '';
      if (isPicture) letters.push({ size, x: (a * x + e) / devicePixelRatio, y: (d * y + f) / devicePixelRatio });
      fillText.call(this, text, x, y);
    };
  });
}

/** Opens one answer after the other in the same page and measures its picture as it opens; an empty path is what stands there. */
export function measurePictures(page: Page, paths: readonly string[]): Promise<Shown[]> {
  return page.evaluate(async (all) => {
    interface Element {
      data(name: string): string;
      renderedBoundingBox(what: object): { x1: number; x2: number; y1: number; y2: number };
    }
    interface Drawing {
      nodes(): { map<Result>(change: (element: Element) => Result): Result[] };
    }
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const drawing = () => document.querySelector('.picture-drawing') as HTMLElement & { _cyreg: { cy: Drawing } };
    const isReady = () =>
      drawing()?.dataset['nodes'] !== undefined && document.querySelector('[aria-busy="true"]') === null;
    const shown: Shown[] = [];
    for (const path of all) {
      if (path !== '') {
        if (drawing()) delete drawing().dataset['nodes'];
        history.pushState(null, '', path);
      }
      for (let wait = 0; wait < 2000 && !isReady(); wait++) await new Promise((later) => setTimeout(later, 5));
      await frame();
      // The pane may find its size only now that the answer above it is there.
      for (let frames = 0; frames < 30; frames++) {
        await frame();
        if (frames > 2 && measure(path).withoutText.length === 0) break;
      }
      shown.push(measure(path));
    }
    return shown;

    function measure(path: string): Shown {
      const pane = drawing().getBoundingClientRect();
      const hasHeadings = pane.width >= 560;
      const letters = Reflect.get(window, 'letters') as { size: number; x: number; y: number }[];
      const boxes = drawing()
        ._cyreg.cy.nodes()
        .map((node) => {
          const { x1, x2, y1, y2 } = node.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
          return { key: node.data('key'), look: node.data('look'), x1, x2, y1, y2 };
        });
      const slack = 3;
      const isOutside = ({ x1, x2, y1, y2 }: (typeof boxes)[number]) =>
        x1 < -slack || x2 > pane.width + slack || y1 < (hasHeadings ? 34 : 0) - slack || y2 > pane.height + slack;
      const isIn = (letter: (typeof letters)[number], box: (typeof boxes)[number]) =>
        letter.x >= box.x1 && letter.x <= box.x2 && letter.y >= box.y1 && letter.y <= box.y2;
      const capability = boxes.find((box) => box.look === 'CAPABILITY');
      const overlaps = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.x2 > b.x1 && b.x2 > a.x1 && a.y2 > b.y1 && b.y2 > a.y1)
          .map((b) => `${a.key} and ${b.key}`),
      );
      return {
        path,
        leastText: letters.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY),
        boxes: boxes.length,
        outside: boxes.filter(isOutside).map((box) => box.key),
        withoutText: boxes.filter((box) => !letters.some((letter) => isIn(letter, box))).map((box) => box.key),
        overlaps,
        isCapabilityInView: capability !== undefined && !isOutside(capability),
        folded: Number(/^\d+/.exec(document.querySelector('.fold-list p')?.textContent ?? '')?.[0] ?? 0),
      };
    }
  }, paths as string[]);
}
