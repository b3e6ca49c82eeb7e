import type { Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import { type CaseResult, jsonOfCase } from './case-result.ts';
import { counterExample } from './counter-example.ts';

/** A line for each expectation; for a failure what differs, the answer and its proof. */
export function printCase(result: CaseResult, terminal: Terminal): void {
  const { file, line, name, faults } = result;
  if (faults.length === 0) {
    terminal.print(`ok    ${visible(name)}`);
    return;
  }
  terminal.printBold(`FAIL  ${visible(`${file}:${line} ${name}`)}`);
  for (const text of counterExample(result)) terminal.print(`      ${text}`);
}

export function printSummary(results: readonly CaseResult[], terminal: Terminal): void {
  const failed = results.filter((result) => result.faults.length > 0).length;
  terminal.print(`${results.length - failed} passed, ${failed} failed.`);
}

/** The same for other programs. */
export function printJson(results: readonly CaseResult[], terminal: Terminal): void {
  const cases = results.map(jsonOfCase);
  const failed = results.filter((result) => result.faults.length > 0).length;
  terminal.printJson({ passed: results.length - failed, failed, cases });
}
