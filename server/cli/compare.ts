import { loadCatalogue } from '../catalogue/load.ts';
import { type Comparison, compare, fewestCompared, mostCompared } from '../store/sets/compare.ts';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { comparisonJson, comparisonRows, comparisonText } from './compare/shown.ts';
import { exitCode } from './exit-code.ts';
import { csvOption, printCsv } from './print-csv.ts';
import { withViewUnder } from './with-view-under.ts';

/** `whycan compare`: what only some of several people or groups can do, and why. */
export const compareCommand: Command = async (invocation) => {
  const { arguments: ids, options, terminal } = invocation;
  if (ids.length < fewestCompared || ids.length > mostCompared)
    throw new BadInput(
      `compare: ${ids.length} given; name two to four users, service principals or groups. See whycan compare --help.`,
    );
  const csv = csvOption(options);
  return await withViewUnder(invocation, loadCatalogue(), async (view, assuming) => {
    const comparison: Comparison = await compare(view, ids, assuming);
    if (csv !== undefined) {
      const header = ['capability', 'title', ...ids, 'only', 'because'];
      await printCsv(terminal, csv, header, comparisonRows(comparison));
    } else if (options.has('json')) terminal.printJson(comparisonJson(comparison));
    else terminal.print(comparisonText(comparison).join('\n'));
    return exitCode.success;
  });
};
