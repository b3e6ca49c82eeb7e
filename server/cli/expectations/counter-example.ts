import { visible } from '../visible.ts';
import type { CaseResult } from './case-result.ts';

/** A counter-example is read at a glance: with its heading it has fifteen lines at most. */
const mostLines = 14;
const mostFaults = 5;
const longestLine = 400;

/** What differs from what was expected, the answer, and as much of its proof as fits; says how much is left out. */
export function counterExample({ faults, sentence, proof }: CaseResult): string[] {
  const lines = [...shortened(faults, mostFaults), sentence, ...proof].filter((text) => text !== '');
  return shortened(lines, mostLines).map((line) => clipped(visible(line)));
}

function shortened(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const left = lines.length - most + 1;
  return [...lines.slice(0, most - 1), `… ${left} more ${left === 1 ? 'line' : 'lines'} omitted`];
}

function clipped(line: string): string {
  const characters = [...line];
  if (characters.length <= longestLine) return line;
  return `${characters.slice(0, longestLine).join('')}… (${characters.length - longestLine} more characters)`;
}
