import { limits } from '../../document/limits.ts';
import { listProblems } from '../../document/place.ts';
import { formatPath, type Issue, type Path, type Problem } from '../../document/problem.ts';

interface RecordPlace {
  readonly file: string;
  readonly line: number;
  readonly inside: Path;
}

/** Where a path of an issue points into a file with one record per line. */
function recordPlace(path: Path): RecordPlace | undefined {
  const [file, line, ...inside] = path;
  if (typeof file !== 'string' || !file.endsWith('.ndjson') || typeof line !== 'number') return undefined;
  return { file, line, inside };
}

function firstPlace(first: Path | undefined, own: string): string {
  if (first === undefined) return '';
  const place = recordPlace(first);
  if (place === undefined) return `, first in the tenant document at ${formatPath(first)}`;
  return place.file === own ? `, first at line ${place.line}` : `, first in ${place.file} at line ${place.line}`;
}

function toProblem(folder: string, issue: Issue, { file, line, inside }: RecordPlace): Problem {
  return {
    file: `${folder}/${file}`,
    line,
    column: 1,
    path: formatPath(inside),
    message: `${issue.message}${firstPlace(issue.first, file)}`,
    ...(issue.hint === undefined ? {} : { hint: issue.hint }),
  };
}

/** Each issue with its file and line, in the order given: of a record, or of the document. */
export function placeInFolder(
  folder: string,
  document: { readonly place: (issues: readonly Issue[]) => Problem[] },
  issues: readonly Issue[],
): Problem[] {
  const places = issues.map(({ path }) => recordPlace(path));
  const inDocument = document.place(issues.filter((_, index) => places[index] === undefined));
  return issues.flatMap((issue, index) => {
    const place = places[index];
    return place === undefined ? inDocument.splice(0, 1) : [toProblem(folder, issue, place)];
  });
}

/** Issues of a folder as problems of its files: of the document first, then of the records line by line. */
export function placeFolderIssues(
  folder: string,
  document: { readonly file: string; readonly place: (issues: readonly Issue[]) => Problem[] },
  { issues, omitted }: { readonly issues: readonly Issue[]; readonly omitted: number },
): Problem[] {
  const inDocument: Issue[] = [];
  const inRecords: Problem[] = [];
  for (const issue of issues) {
    const place = recordPlace(issue.path);
    if (place !== undefined) inRecords.push(toProblem(folder, issue, place));
    else if (issue.first === undefined || recordPlace(issue.first) === undefined) inDocument.push(issue);
    else {
      const { first, ...rest } = issue;
      inDocument.push({ ...rest, message: `${issue.message}${firstPlace(first, '')}` });
    }
  }
  inRecords.sort((left, right) => left.file.localeCompare(right.file) || (left.line ?? 0) - (right.line ?? 0));
  const problems = [
    ...listProblems(document.file, document.place, inDocument),
    ...inRecords.slice(0, limits.listedProblems),
  ];
  const total = inRecords.length + omitted;
  if (total > limits.listedProblems)
    problems.push({
      file: folder,
      path: '',
      message: `only the first ${limits.listedProblems} of ${total} problems in records are listed`,
    });
  return problems;
}
