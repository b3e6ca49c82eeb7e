import { loadCatalogue } from '../catalogue/load.ts';
import type { Expectations } from '../tenant/expectations/expectation.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { answerFile, readFile } from './expectations/answer-file.ts';
import type { CaseResult } from './expectations/case-result.ts';
import { printCase, printJson, printSummary } from './expectations/report.ts';
import { sayProblems } from './problem-lines.ts';
import { withStore } from './with-store.ts';

/** `whycan test`: answers every expectation on a scratch snapshot of its tenant, by the code that serves GraphQL. */
export const testFiles: Command = async ({ arguments: files, options, terminal }) => {
  const catalogue = loadCatalogue();
  const readable: [string, Expectations][] = [];
  for (const file of files) {
    const read = await readFile(file, catalogue);
    if ('problems' in read) sayProblems(file, read.problems, terminal);
    else readable.push([file, read]);
  }
  const isJson = options.has('json');
  const results = readable.length === 0 ? [] : await withStore(terminal, ({ store }) => answerAll(store), catalogue);
  if (isJson) printJson(results, terminal);
  else printSummary(results, terminal);
  if (readable.length < files.length) return exitCode.badInput;
  return results.every((result) => result.faults.length === 0) ? exitCode.success : exitCode.negative;

  async function answerAll(store: Parameters<typeof answerFile>[2]): Promise<CaseResult[]> {
    const answered: CaseResult[] = [];
    for (const [file, expectations] of readable) {
      const ofFile = await answerFile(file, expectations, store);
      if (!isJson) for (const result of ofFile) printCase(result, terminal);
      answered.push(...ofFile);
    }
    return answered;
  }
};
