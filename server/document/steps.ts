import type { Path } from './problem.ts';

/** A document as its parser walks over it: a mapping is followed by key, value, key, value … and `end`. */
export interface Step {
  readonly kind: 'mapping' | 'sequence' | 'scalar' | 'alias' | 'end';
  readonly offset: number;
  /** The decoded text of a scalar. */
  readonly text: string;
  /** A scalar that was written without quotes and that some readers would not take as text. */
  readonly isBare: boolean;
}

export interface Wanted {
  readonly path: Path;
  readonly atKey?: boolean;
}

interface Place {
  readonly children: Map<string, Place>;
  keyOffset?: number;
  valueOffset?: number;
}

interface Frame {
  readonly kind: 'mapping' | 'sequence';
  readonly place: Place | undefined;
  index: number;
  /** In a mapping: the place of the value that follows, or `key` when a key comes next. */
  next: 'key' | Place | undefined;
}

function plant(root: Place, path: Path): void {
  let place = root;
  for (const step of path) {
    const key = String(step);
    const child = place.children.get(key) ?? { children: new Map() };
    place.children.set(key, child);
    place = child;
  }
}

function valuePlace(frame: Frame | undefined, root: Place): Place | undefined {
  if (frame === undefined) return root;
  if (frame.kind === 'sequence') {
    const place = frame.place?.children.get(String(frame.index));
    frame.index += 1;
    return place;
  }
  const place = frame.next;
  frame.next = 'key';
  return place === 'key' ? undefined : place;
}

function record(steps: Iterable<Step>, root: Place): void {
  const frames: Frame[] = [];
  for (const step of steps) {
    const frame = frames.at(-1);
    if (step.kind === 'end') {
      frames.pop();
      continue;
    }
    const isKey = frame?.kind === 'mapping' && frame.next === 'key';
    if (isKey) frame.next = step.kind === 'scalar' ? frame.place?.children.get(step.text) : undefined;
    if (isKey && typeof frame.next === 'object') frame.next.keyOffset ??= step.offset;
    const place = isKey ? undefined : valuePlace(frame, root);
    if (place !== undefined) place.valueOffset ??= step.offset;
    if (step.kind === 'mapping') frames.push({ kind: 'mapping', place, index: 0, next: 'key' });
    if (step.kind === 'sequence') frames.push({ kind: 'sequence', place, index: 0, next: undefined });
  }
}

/** The offset of each wanted path, or of the deepest part of it that the document has. */
export function locate(steps: Iterable<Step>, wanted: readonly Wanted[]): number[] {
  const root: Place = { children: new Map() };
  for (const { path } of wanted) plant(root, path);
  record(steps, root);
  return wanted.map(({ path, atKey }) => {
    let place = root;
    for (const step of path) {
      const child = place.children.get(String(step));
      if (child?.valueOffset === undefined) break;
      place = child;
    }
    return (atKey === true ? place.keyOffset : undefined) ?? place.valueOffset ?? 0;
  });
}
