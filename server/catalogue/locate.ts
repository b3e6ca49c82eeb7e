import { createRequire } from 'node:module';

/** Keys and zero-based positions from the root of a file. */
export type Path = readonly (string | number)[];

const require = createRequire(import.meta.url);

/**
 * Finds the line of a path, or of the nearest part of it that exists. The parser that keeps positions is several times
 * slower than the one that reads the catalogue, so it is loaded only when there is something to point at.
 */
export function locator(text: string): (path: Path) => { readonly line: number; readonly column: number } {
  const { LineCounter, parseDocument, isMap, isNode, isScalar } = require('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const key = isMap(parent)
        ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path[length - 1])?.key
        : undefined;
      const node = key ?? document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
    return { line: 1, column: 1 };
  };
}
