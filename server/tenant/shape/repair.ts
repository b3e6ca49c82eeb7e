import type { z } from 'zod';
import { Bare } from '../../document/bare.ts';
import type { Issue, Path } from '../../document/problem.ts';
import { writtenPath } from '../../document/written-path.ts';
import { toIssues } from './fields.ts';

export type Container = Record<string | number, unknown>;

/** Changes a value without touching the original: each container on the way is copied when it is first met. */
export class Draft {
  readonly #own = new WeakSet<object>();
  value: unknown;

  constructor(original: unknown) {
    this.value = original;
  }

  change(path: Path, change: (parent: Container, last: string | number) => void): void {
    const last = path.at(-1);
    if (last === undefined) return;
    const root: Container = { value: this.value };
    this.#own.add(root);
    let parent = root;
    for (const step of ['value', ...path.slice(0, -1)]) {
      const child = parent[step];
      if (typeof child !== 'object' || child === null) return;
      if (!this.#own.has(child)) {
        parent[step] = Array.isArray(child) ? [...child] : Object.assign(Object.create(null), child);
        this.#own.add(parent[step] as object);
      }
      parent = parent[step] as Container;
    }
    this.value = root['value'];
    change(parent, last);
  }
}

function remove(parent: Container, last: string | number): void {
  if (!Array.isArray(parent)) delete parent[last];
}

/** The value without what stands at a path: an item of a list, or a field. */
export function leaveOutAt(value: unknown, path: Path): unknown {
  const draft = new Draft(value);
  const place = writtenPath(value, path);
  draft.change(place, (parent, last) => {
    if (Array.isArray(parent) && typeof last === 'number') parent.splice(last, 1);
    else delete parent[last];
  });
  return draft.value;
}

export function takeAsText(parent: Container, last: string | number): void {
  const value = parent[last];
  if (value instanceof Bare) parent[last] = value.text;
  else if (typeof value === 'number' || typeof value === 'boolean') parent[last] = String(value);
}

/**
 * The value without what a schema refused, so that references can be checked in the same run: unknown fields and
 * impossible keywords are left out, numbers where text belongs are taken as text. What cannot be mended stays.
 */
function repair(value: unknown, error: z.ZodError): unknown {
  const draft = new Draft(value);
  for (const issue of error.issues) {
    const path = writtenPath(
      value,
      issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    );
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) draft.change([...path, key], remove);
    else if (issue.code === 'invalid_type' && issue.expected === 'string') draft.change(path, takeAsText);
    else if (issue.code === 'invalid_value') draft.change(path, remove);
  }
  return draft.value;
}

/** The value in its shape and what is wrong with it; both when what is wrong can be left out. */
export function parseMending<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
): { readonly data: z.infer<Shape> | undefined; readonly issues: readonly Issue[] } {
  const first = shape.safeParse(value, { reportInput: true });
  if (first.success) return { data: first.data, issues: [] };
  return { data: shape.safeParse(repair(value, first.error)).data, issues: toIssues(first.error) };
}
