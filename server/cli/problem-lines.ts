import { formatProblem, type Problem } from '../document/problem.ts';
import type { PlacedWarning } from '../origins/reading.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** Every problem of a file on a line of its own, then how many there are. */
export function sayProblems(file: string, problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of problems) terminal.say(visible(formatProblem(problem)));
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  terminal.say(visible(`${file}: not usable, ${count}.`));
}

/** A remark, which is no problem: its line, and how whycan interprets it. */
export function formatRemark({ file, line, message, hint }: Problem): string {
  return `${file}:${line ?? 1}: ${message}${hint === undefined ? '' : ` (${hint})`}`;
}

export function formatWarning({ file, id, line, column, path, sentence }: PlacedWarning): string {
  const place = file === '' ? '' : line === undefined ? `${file}: ` : `${file}:${line}:${column ?? 1} `;
  return visible(`${place}${path ? `${path}: ` : ''}${sentence} [warning: ${id}]`);
}
