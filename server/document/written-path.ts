import { Bare } from './bare.ts';
import type { Path } from './problem.ts';

/**
 * Where a path of the full form leads in a document that uses a short form: `groups.SOC.members[1]` is
 * `groups.SOC[1]` when SOC is written as a list, `users[3].id` is `users[3]` when the user is written as an id.
 */
export function writtenPath(value: unknown, path: Path): Path {
  const written: (string | number)[] = [];
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || current instanceof Bare) break;
    if (Array.isArray(current) !== (typeof step === 'number')) continue;
    written.push(step);
    current = (current as Record<string | number, unknown>)[step];
  }
  return written;
}
