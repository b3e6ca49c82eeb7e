import type { z } from 'zod';
import { Bare } from '../document/bare.ts';
import type { Issue, Path } from '../document/problem.ts';
import { writtenPath } from '../document/written-path.ts';
import { toIssues } from './fields.ts';

type Container = Record<string | number, unknown>;

function copyWith(value: unknown, path: Path, change: (parent: Container, last: string | number) => void): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const copy: unknown = Array.isArray(value) ? [...value] : Object.assign(Object.create(null), value);
  const parent = copy as Container;
  if (rest.length === 0) change(parent, step);
  else parent[step] = copyWith(parent[step], rest, change);
  return copy;
}

function remove(parent: Container, last: string | number): void {
  if (!Array.isArray(parent)) delete parent[last];
}

function takeAsText(parent: Container, last: string | number): void {
  const value = parent[last];
  if (value instanceof Bare) parent[last] = value.text;
  else if (typeof value === 'number' || typeof value === 'boolean') parent[last] = String(value);
}

/**
 * The value without what a schema refused, so that references can be checked in the same run: unknown fields and
 * impossible keywords are left out, numbers where text belongs are taken as text. What cannot be mended stays.
 */
function repair(value: unknown, error: z.ZodError): unknown {
  let mended = value;
  for (const issue of error.issues) {
    const path = writtenPath(
      value,
      issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    );
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) mended = copyWith(mended, [...path, key], remove);
    else if (issue.code === 'invalid_type' && issue.expected === 'string') mended = copyWith(mended, path, takeAsText);
    else if (issue.code === 'invalid_value') mended = copyWith(mended, path, remove);
  }
  return mended;
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
