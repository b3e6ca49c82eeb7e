/** A box to place. Columns run from left to right; inside a column, links push boxes into further lanes. */
export interface Box {
  readonly key: string;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

export interface Link {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/**
 * The lane of every box: columns in order, each as many lanes wide as its longest chain of links. A stacked column is
 * one lane, in which the boxes of a chain stand below each other.
 */
export function rankBoxes(
  boxes: readonly Box[],
  links: readonly Link[],
  isStacked: (column: number) => boolean = () => false,
): Map<string, number> {
  const lanes = new Map<string, number>();
  let start = 0;
  for (const column of [...new Set(boxes.map((box) => box.column))].sort((a, b) => a - b)) {
    const own = boxes.filter((box) => box.column === column);
    const depths = chainDepths(own, isStacked(column) ? [] : links);
    for (const [key, depth] of depths) lanes.set(key, start + depth);
    start += Math.max(...depths.values()) + 1;
  }
  return lanes;
}

/** How many links lead to each box inside its own column; a link that closes a cycle does not count. */
function chainDepths(boxes: readonly Box[], links: readonly Link[]): Map<string, number> {
  const sources = new Map<string, string[]>(boxes.map((box) => [box.key, []]));
  for (const link of links) if (sources.has(link.source)) sources.get(link.target)?.push(link.source);
  const depths = new Map<string, number>();
  const isOpen = new Set<string>();
  const visit = (key: string): number => {
    const known = depths.get(key);
    if (known !== undefined) return known;
    if (isOpen.has(key)) return -1;
    isOpen.add(key);
    let depth = 0;
    for (const source of sources.get(key) ?? []) depth = Math.max(depth, visit(source) + 1);
    isOpen.delete(key);
    depths.set(key, depth);
    return depth;
  };
  for (const box of boxes) visit(box.key);
  return depths;
}
