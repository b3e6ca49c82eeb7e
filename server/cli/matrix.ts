import { loadCatalogue } from '../catalogue/load.ts';
import { checkBeforeReading } from '../store/answers.ts';
import { matrix } from '../store/sets/matrix.ts';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { countsJson } from './matrix/counts.ts';
import { matrixLines } from './matrix/lines.ts';
import { csvOption, printLines } from './print-csv.ts';
import { progressOf } from './progress.ts';
import { withViewUnder } from './with-view-under.ts';

/** `whycan matrix`: who can do what, as a table, or how many can. */
export const matrixCommand: Command = async (invocation) => {
  const { options, terminal } = invocation;
  const catalogue = loadCatalogue();
  const capabilities = listOption(options.last('capabilities'));
  for (const capability of capabilities ?? []) checkBeforeReading(catalogue, { who: '', capability });
  const deviceGroups = options.has('device-groups') ? ('all' as const) : undefined;
  const asked = { within: options.last('in'), capabilities, deviceGroups };
  const csv = csvOption(options);
  return await withViewUnder(invocation, catalogue, async (view, assuming) => {
    const table = await matrix(view, { ...asked, assuming });
    if (csv === undefined && options.has('json')) {
      terminal.printJson(await countsJson(table));
      return exitCode.success;
    }
    const progress = progressOf('Matrix', terminal);
    try {
      await printLines(terminal, csv ?? 'plain', matrixLines(table, progress.show));
    } finally {
      progress.end();
    }
    return exitCode.success;
  });
};

function listOption(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const named = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (named.length > 0) return named;
  throw new BadInput('--capabilities: name at least one capability, such as mde.device.isolate,mde.device.scan.');
}
