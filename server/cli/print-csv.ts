import { type Cell, csvLines } from '../exports/csv/csv-lines.ts';
import type { CommandOptions } from './command.ts';
import type { Terminal } from './terminal.ts';

/** Excel takes a table for UTF-8 only if it begins with a byte order mark. */
export type CsvFlavour = 'plain' | 'excel';

export function csvOption(options: CommandOptions): CsvFlavour | undefined {
  if (options.has('excel')) return 'excel';
  return options.has('csv') ? 'plain' : undefined;
}

/** Writes a table to standard output, no faster than it is read. */
export function printCsv(
  terminal: Terminal,
  flavour: CsvFlavour,
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<void> {
  return printLines(terminal, flavour, csvLines(header, rows));
}

/** The same of lines that are made already. */
export async function printLines(terminal: Terminal, flavour: CsvFlavour, made: AsyncIterable<string>): Promise<void> {
  let start = flavour === 'excel' ? '\uFEFF' : '';
  for await (const lines of made) {
    await terminal.printTable(start + lines);
    start = '';
  }
}
