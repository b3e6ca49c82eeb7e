/** Strongly connected components of what can be reached, the ones that lead nowhere else first. */
export interface Components {
  /** Component of every node; -1 for what was not reached. */
  readonly of: readonly number[];
  readonly members: readonly (readonly number[])[];
}

/** Tarjan's algorithm with a stack of its own, so that no depth of nesting is too much for it. */
export function componentsFrom(start: number, next: readonly (readonly number[])[]): Components {
  const of = new Array<number>(next.length).fill(-1);
  const members: number[][] = [];
  const found = new Array<number>(next.length).fill(-1);
  const lowest = new Array<number>(next.length).fill(-1);
  const open: number[] = [];
  const path: { readonly node: number; position: number }[] = [];
  let count = 0;
  const enter = (node: number): void => {
    found[node] = count;
    lowest[node] = count;
    count += 1;
    open.push(node);
    path.push({ node, position: 0 });
  };
  const lower = (node: number, bound: number | undefined): void => {
    lowest[node] = Math.min(lowest[node] ?? 0, bound ?? 0);
  };
  const close = (node: number): void => {
    const own: number[] = [];
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      of[last] = members.length;
      own.push(last);
      if (last === node) break;
    }
    members.push(own.reverse());
  };
  enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const { node } = top;
    const target = next[node]?.[top.position];
    top.position += 1;
    if (target === undefined) {
      path.pop();
      if (lowest[node] === found[node]) close(node);
      const parent = path.at(-1);
      if (parent) lower(parent.node, lowest[node]);
    } else if (found[target] === -1) {
      enter(target);
    } else if (of[target] === -1) {
      lower(node, found[target]);
    }
  }
  return { of, members };
}
