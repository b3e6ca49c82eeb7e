import { loadCatalogue } from '../catalogue/load.ts';
import { formatProblem } from '../document/problem.ts';
import { isSystemError, writeFailure } from '../document/write-failure.ts';
import type { Expectations } from '../questions/expectations/expectation.ts';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { answerFile, readFile } from './expectations/answer-file.ts';
import type { CaseResult } from './expectations/case-result.ts';
import { type FileOutcome, junitXml } from './expectations/junit.ts';
import { printCase, printJson, printSummary } from './expectations/report.ts';
import { formatRemark, sayProblems } from './problem-lines.ts';
import { visible } from './visible.ts';
import { withStore } from './with-store.ts';
import { ensureWritable, writeWhole } from './write-whole.ts';

/** `whycan test`: answers every expectation on a scratch snapshot of its tenant, by the code that serves GraphQL. */
export const testFiles: Command = async ({ arguments: files, options, terminal }) => {
  const junitFile = options.last('junit');
  if (junitFile !== undefined) onReport(junitFile, () => ensureWritable(junitFile));
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
    for (const remark of read.remarks) terminal.say(visible(formatRemark(remark)));
    readable.push([file, read]);
  }
  const isJson = options.has('json');
  // A report is written first, so that it is there whatever becomes of what is printed.
  const isPrintedAtOnce = !isJson && junitFile === undefined;
  const answered =
    readable.length === 0 ? [] : await withStore(terminal, ({ store }) => answerAll(store), { catalogue });
  const results = answered.flatMap((outcome) => outcome.results);
  if (junitFile !== undefined) {
    const report = junitXml([...unreadable, ...answered]);
    onReport(junitFile, () => writeWhole(junitFile, report));
  }
  if (isJson) printJson(results, terminal);
  else {
    if (!isPrintedAtOnce) for (const result of results) printCase(result, terminal);
    printSummary(results, terminal);
  }
  if (unreadable.length > 0) return exitCode.badInput;
  return results.every((result) => result.faults.length === 0) ? exitCode.success : exitCode.negative;

  async function answerAll(store: Parameters<typeof answerFile>[2]) {
    const outcomes: { readonly file: string; readonly results: readonly CaseResult[] }[] = [];
    for (const [file, expectations] of readable) {
      const ofFile = await answerFile(file, expectations, store);
      if (isPrintedAtOnce) for (const result of ofFile) printCase(result, terminal);
      outcomes.push({ file, results: ofFile });
    }
    return outcomes;
  }
};

function onReport(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new BadInput(
      visible(
        `--junit ${file}: the report cannot be written: ${writeFailure(error)}. Name a file in an existing folder that you can write to.`,
      ),
    );
  }
}
