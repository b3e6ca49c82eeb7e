import type { z } from 'zod';
import type { Issue, Path } from '../../document/problem.ts';
import { writtenPath } from '../../document/written-path.ts';
import { toIssues } from './fields.ts';
import { type Container, Draft, takeAsText } from './repair.ts';

/** What a document says apart from what is wrong with it. */
export interface Mended<Shape> {
  /** Absent when too much is wrong. */
  readonly data: Shape | undefined;
  readonly issues: readonly Issue[];
  /** How many issues there are beyond those. */
  readonly omitted: number;
  /** Where something was left out or made up: what is found there later is no fault of the document. */
  readonly invented: Invented;
}

/** Places where something was left out or made up. */
export class Invented {
  readonly #places = new Set<string>();
  readonly #holders = new Set<string>();

  get size(): number {
    return this.#places.size;
  }

  add(path: Path): void {
    this.#places.add(JSON.stringify(path));
    this.#holders.add(JSON.stringify(path.slice(0, -1)));
  }

  /** Whether a path leads to such a place, into it, or to what it is a field of. */
  isAbout(path: Path): boolean {
    if (this.#holders.has(JSON.stringify(path))) return true;
    return path.some((_, index) => this.#places.has(JSON.stringify(path.slice(0, index + 1))));
  }
}

/** A document with more mistakes is another kind of document: what else may be wrong in it is not looked for. */
const mostMended = 50_000;

/** What is left out may be required, and what stands in for it may need parts of its own. */
const mostRounds = 6;

/**
 * Reads a document as far as it goes, so that everything else about it can be checked in the same run: a value that
 * its shape refuses is left out, and where it is required something plausible stands in for it.
 */
export function parseInventing<Shape extends z.ZodType>(shape: Shape, value: unknown): Mended<z.infer<Shape>> {
  const issues: Issue[] = [];
  const invented = new Invented();
  const draft = new Draft(value);
  for (let round = 0; round < mostRounds; round += 1) {
    const parsed = shape.safeParse(draft.value, { reportInput: true });
    if (parsed.success) return { data: parsed.data, issues, omitted: 0, invented };
    const found = parsed.error.issues.slice(0, mostMended);
    const omitted = parsed.error.issues.length - found.length;
    for (const issue of toIssues({ issues: found })) if (!invented.isAbout(issue.path)) issues.push(issue);
    if (omitted > 0) return { data: undefined, issues, omitted, invented };
    for (const issue of found) mend(draft, issue, invented);
  }
  return { data: undefined, issues, omitted: 0, invented };
}

function mend(draft: Draft, issue: z.core.$ZodIssue, invented: Invented): void {
  const path = writtenPath(draft.value, stepsOf(issue.path));
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) draft.change([...path, key], leaveOut);
    return;
  }
  draft.change(path, (parent, last) => {
    const before = parent[last];
    if (issue.code === 'invalid_type' && issue.expected === 'string') takeAsText(parent, last);
    if (parent[last] !== before) return;
    invented.add(stepsOf(issue.path));
    invented.add(path);
    if (before === undefined || Array.isArray(parent)) parent[last] = standIn(issue, invented.size);
    else leaveOut(parent, last);
  });
}

function stepsOf(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function leaveOut(parent: Container, last: string | number): void {
  delete parent[last];
}

/** Numbers and texts that no document uses, so that they are no duplicates of anything. */
function standIn(issue: z.core.$ZodIssue, count: number): unknown {
  if (issue.code === 'invalid_value') return issue.values[0];
  if (issue.code !== 'invalid_type') return issue.code === 'invalid_union' ? [] : `\u{10ffff}${count}`;
  switch (issue.expected) {
    case 'int':
    case 'number':
      return 1_000_000 + count;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'string':
      return `\u{10ffff}${count}`;
    default:
      return {};
  }
}
