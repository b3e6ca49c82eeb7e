import { importsOf, type SourceFile } from './source-tree.ts';

/** Groups of files that import each other, types included (strongly connected components of more than one file). */
export function circlesOf(files: readonly SourceFile[]): string[][] {
  const targets = new Map(files.map((file) => [file.path, importsOf(file)]));
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (path: string): void => {
    const number = order.size;
    order.set(path, number);
    lowest.set(path, number);
    open.push(path);
    for (const target of targets.get(path) ?? []) {
      if (!targets.has(target)) continue;
      if (!order.has(target)) visit(target);
      else if (!open.includes(target)) continue;
      lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(path) !== number) return;
    const circle = open.splice(open.indexOf(path));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const path of targets.keys()) if (!order.has(path)) visit(path);
  return found;
}
