import { limits } from './limits.ts';
import type { LineIndex } from './line-index.ts';
import { formatPath, type Issue, type Problem } from './problem.ts';
import { locate, type Step } from './steps.ts';
import { writtenPath } from './written-path.ts';

export function problemAt(file: string, lines: LineIndex, issue: Issue, offset: number, firstOffset?: number): Problem {
  const first = firstOffset === undefined ? '' : `, first at line ${lines(firstOffset).line}`;
  return {
    file,
    ...lines(offset),
    path: formatPath(issue.path),
    message: `${issue.message}${first}`,
    ...(issue.hint === undefined ? {} : { hint: issue.hint }),
  };
}

/** Every issue with its line, in the order given. */
export function placeIssues(
  file: string,
  lines: LineIndex,
  value: unknown,
  steps: Iterable<Step>,
  issues: readonly Issue[],
): Problem[] {
  if (issues.length === 0) return [];
  const offsets = locate(steps, [
    ...issues.map((issue) => ({ ...issue, path: writtenPath(value, issue.path) })),
    ...issues.map((issue) => ({ path: writtenPath(value, issue.first ?? []) })),
  ]);
  return issues.map((issue, index) => {
    const firstOffset = issue.first === undefined ? undefined : offsets[issues.length + index];
    return problemAt(file, lines, issue, offsets[index] ?? 0, firstOffset);
  });
}

/** Issues as problems in the order of the document, with a count when there are more; `omitted` are not even given. */
export function listProblems(
  file: string,
  place: (issues: readonly Issue[]) => Problem[],
  issues: readonly Issue[],
  omitted = 0,
): Problem[] {
  const problems = place(issues.slice(0, limits.listedProblems));
  problems.sort((left, right) => (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0));
  const total = issues.length + omitted;
  if (total > problems.length)
    problems.push({ file, path: '', message: `only the first ${problems.length} of ${total} problems are listed` });
  return problems;
}
