import { loadCatalogue } from '../catalogue/load.ts';
import { whatCan } from '../store/sets/what-can.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { csvOption, printCsv } from './print-csv.ts';
import { whatCanJson } from './what-can/json.ts';
import { whatCanHeader, whatCanRows } from './what-can/table.ts';
import { whatCanText } from './what-can/text.ts';
import { withViewUnder } from './with-view-under.ts';
import { workloadOption } from './workload-option.ts';

/** `whycan what-can`: everything that a person can do, or that members of a group can. */
export const whatCanCommand: Command = async (invocation) => {
  const {
    arguments: [who = ''],
    options,
    terminal,
  } = invocation;
  const catalogue = loadCatalogue();
  const asked = {
    who,
    workload: workloadOption(options, catalogue),
    perDeviceGroup: options.has('device-groups'),
  };
  const csv = csvOption(options);
  return await withViewUnder(invocation, catalogue, async (view, assuming) => {
    const answer = await whatCan(view, { ...asked, assuming });
    if (csv !== undefined) await printCsv(terminal, csv, whatCanHeader(answer), whatCanRows(answer));
    else if (options.has('json')) terminal.printJson(whatCanJson(answer, asked.perDeviceGroup));
    else {
      const [head = '', ...lines] = whatCanText(answer);
      terminal.printBold(head);
      terminal.print(lines.join('\n'));
    }
    return exitCode.success;
  });
};
