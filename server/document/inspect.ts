import { Bare } from './bare.ts';
import { limits } from './limits.ts';
import type { Issue, Path } from './problem.ts';
import { quote } from './problem.ts';

/** Keys that mean something to JavaScript objects; no document needs them (S-51). */
export const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor']);

function badText(text: string): string | undefined {
  if (text.includes('\0')) return 'contains a NUL character';
  if (/\p{Cs}/u.test(text)) return 'contains half of a surrogate pair, which is not valid text';
  return undefined;
}

interface Inspection {
  readonly issues: Issue[];
  readonly path: (string | number)[];
  visited: number;
  readonly most: number;
}

function inspectEntry(state: Inspection, key: string, value: unknown): void {
  state.path.push(key);
  const path: Path = [...state.path];
  if (reservedKeys.has(key))
    state.issues.push({ path, message: `the key ${quote(key)} is reserved and cannot be used`, atKey: true });
  const problem = badText(key);
  if (problem !== undefined) state.issues.push({ path, message: `the key ${problem}`, atKey: true });
  inspectInside(state, value);
  state.path.pop();
}

function inspectInside(state: Inspection, value: unknown): void {
  state.visited += 1;
  if (state.visited > state.most) return;
  if (typeof value === 'string') {
    const problem = badText(value);
    if (problem !== undefined) state.issues.push({ path: [...state.path], message: `the text ${problem}` });
    return;
  }
  if (typeof value !== 'object' || value === null || value instanceof Bare) return;
  if (state.path.length >= limits.nesting) {
    state.visited = Number.POSITIVE_INFINITY;
    state.issues.push({ path: state.path.slice(0, 8), message: `nested deeper than ${limits.nesting} levels` });
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      state.path.push(index);
      inspectInside(state, item);
      state.path.pop();
    }
  } else for (const [key, item] of Object.entries(value)) inspectEntry(state, key, item);
}

/** What is wrong with a value whatever it means: reserved keys, broken text, aliases that explode or refer to themselves. */
export function inspectValue(value: unknown, written: number, aliases: number): Issue[] {
  const most = aliases === 0 ? Number.POSITIVE_INFINITY : (written + 1_000) * limits.aliasExpansion;
  const state: Inspection = { issues: [], path: [], visited: 0, most };
  inspectInside(state, value);
  if (aliases > 0 && state.visited > most)
    return [
      {
        path: [],
        message: `its aliases expand the document to more than ${limits.aliasExpansion} times its written size`,
        hint: 'write out the values instead of using aliases',
      },
    ];
  return state.issues;
}
