import { type ParsedDocument, parseDocument } from '../document/document.ts';
import { readDocumentFile } from '../document/file.ts';
import { listProblems } from '../document/place.ts';
import { formatProblem, type Problem } from '../document/problem.ts';
import { InvalidQuestion } from '../store/problems.ts';
import { BadInput } from './bad-input.ts';
import { visible } from './visible.ts';

/** The file of `--assuming`, with the lines of everything in it. */
export async function readChangesFile(file: string | undefined): Promise<ParsedDocument | undefined> {
  if (file === undefined) return undefined;
  const read = await readDocumentFile(file, file);
  if ('problem' in read) throw problemsOf([read.problem]);
  const parsed = parseDocument(read.text, file);
  if ('problems' in parsed) throw problemsOf(parsed.problems);
  return parsed.document;
}

/** A problem of assumed changes with the lines of their file; any other as it is. */
export function placedIn(changes: ParsedDocument | undefined, error: unknown): unknown {
  if (!(changes && error instanceof InvalidQuestion && error.changeIssues.length > 0)) return error;
  return problemsOf(listProblems(changes.file, changes.place, error.changeIssues));
}

function problemsOf(problems: readonly Problem[]): BadInput {
  return new BadInput(problems.map((problem) => visible(formatProblem(problem))).join('\n'));
}
