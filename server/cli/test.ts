import { loadCatalogue } from '../catalogue/load.ts';
import { formatProblem } from '../document/problem.ts';
import type { Expectations } from '../questions/expectations/expectation.ts';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { answerFile, readFile } from './expectations/answer-file.ts';
import type { CaseResult } from './expectations/case-result.ts';
import { type FileOutcome, junitXml } from './expectations/junit.ts';
import { printCase, printJson, printSummary } from './expectations/report.ts';
import { formatRemark, sayProblems } from './problem-lines.ts';
import { progressOf } from './progress.ts';
import { withStore } from './with-store.ts';
import { writeWhole } from './write-whole.ts';

/** `whycan test`: answers every expectation on a scratch snapshot of its tenant, by the code that serves GraphQL. */
export const testFiles: Command = async ({ arguments: files, options, terminal }) => {
  const catalogue = loadCatalogue();
  const readable: [string, Expectations][] = [];
  const unreadable: FileOutcome[] = [];
  for (const file of files) {
    const read = await readFile(file, catalogue);
    if ('problems' in read) {
      sayProblems(file, read.problems, terminal);
      unreadable.push({ file, problems: read.problems.map(formatProblem) });
      continue;
    }
    for (const remark of read.remarks) terminal.say(formatRemark(remark));
    readable.push([file, read]);
  }
  const answered = readable.length === 0 ? [] : await withStore(terminal, ({ store }) => answerAll(store), catalogue);
  const results = answered.flatMap((outcome) => outcome.results);
  // The report comes before anything is printed: whoever reads that may stop reading.
  const junitFile = options.last('junit');
  if (junitFile !== undefined) writeReport(junitFile, junitXml([...unreadable, ...answered]));
  if (options.has('json')) printJson(results, terminal);
  else {
    for (const result of results) printCase(result, terminal);
    printSummary(results, terminal);
  }
  if (unreadable.length > 0) return exitCode.badInput;
  return results.every((result) => result.faults.length === 0) ? exitCode.success : exitCode.negative;

  async function answerAll(store: Parameters<typeof answerFile>[2]) {
    const progress = progressOf('Answering', terminal);
    const outcomes: { readonly file: string; readonly results: readonly CaseResult[] }[] = [];
    try {
      for (const [file, expectations] of readable) {
        progress.show(outcomes.length, readable.length);
        outcomes.push({ file, results: await answerFile(file, expectations, store) });
      }
    } finally {
      progress.end();
    }
    return outcomes;
  }
};

function writeReport(file: string, text: string): void {
  try {
    writeWhole(file, text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new BadInput(
      `--junit ${file}: the report cannot be written (${reason}). Name a file in an existing folder that you can write to.`,
    );
  }
}
