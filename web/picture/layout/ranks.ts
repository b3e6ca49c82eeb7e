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

/** How many links lead to each box inside its own column, from where the column is entered. */
function chainDepths(boxes: readonly Box[], links: readonly Link[]): Map<string, number> {
  const sources = new Map<string, string[]>(boxes.map((box) => [box.key, []]));
  for (const link of onwardLinks(boxes, links)) sources.get(link.target)?.push(link.source);
  const depths = new Map<string, number>();
  const visit = (key: string): number => {
    const known = depths.get(key);
    if (known !== undefined) return known;
    const depth = Math.max(-1, ...(sources.get(key) ?? []).map(visit)) + 1;
    depths.set(key, depth);
    return depth;
  };
  for (const box of boxes) visit(box.key);
  return depths;
}

/** The links inside a column without those that lead back, seen from the boxes that are reached from outside. */
function onwardLinks(boxes: readonly Box[], links: readonly Link[]): Link[] {
  const after = new Map<string, Link[]>(boxes.map((box) => [box.key, []]));
  const entries = new Set<string>();
  for (const link of links) {
    if (!after.has(link.target)) continue;
    const inside = after.get(link.source);
    if (inside) inside.push(link);
    else entries.add(link.target);
  }
  const onward: Link[] = [];
  const isOpen = new Set<string>();
  const isDone = new Set<string>();
  const visit = (key: string): void => {
    isOpen.add(key);
    for (const link of after.get(key) ?? []) {
      if (isOpen.has(link.target)) continue;
      onward.push(link);
      if (!isDone.has(link.target)) visit(link.target);
    }
    isOpen.delete(key);
    isDone.add(key);
  };
  for (const key of [...entries, ...after.keys()]) if (!isDone.has(key)) visit(key);
  return onward;
}
