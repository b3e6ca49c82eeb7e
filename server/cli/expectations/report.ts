import type { Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import { type CaseResult, jsonOfCase } from './case-result.ts';

/** A counter-example is read at a glance: with its heading it has fifteen lines at most. */
const mostLines = 14;
const mostFaults = 5;

/** A line for each expectation; for a failure what differs, the answer and its proof. */
export function printCase(result: CaseResult, terminal: Terminal): void {
  const { file, line, name, faults, sentence, proof } = result;
  if (faults.length === 0) {
    terminal.print(`ok    ${visible(name)}`);
    return;
  }
  terminal.print(terminal.bold(`FAIL  ${visible(`${file}:${line} ${name}`)}`));
  const lines = [...shortened(faults, mostFaults), sentence, ...proof].filter((text) => text !== '');
  for (const text of shortened(lines, mostLines)) terminal.print(`      ${visible(text)}`);
}

export function printSummary(results: readonly CaseResult[], terminal: Terminal): void {
  const failed = results.filter((result) => result.faults.length > 0).length;
  terminal.print(`${results.length - failed} passed, ${failed} failed.`);
}

/** The same for other programs. */
export function printJson(results: readonly CaseResult[], terminal: Terminal): void {
  const cases = results.map(jsonOfCase);
  const failed = results.filter((result) => result.faults.length > 0).length;
  terminal.print(JSON.stringify({ passed: results.length - failed, failed, cases }, undefined, 2));
}

function shortened(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most - 1), `… ${lines.length - most + 1} more`];
}
