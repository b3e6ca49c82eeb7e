import { loadCatalogue } from '../catalogue/load.ts';
import { csvPieces } from '../exports/csv/csv-lines.ts';
import { checkBeforeReading } from '../store/answers.ts';
import { eachOf, type Holder, type WhoCan, whoCan } from '../store/sets/who-can.ts';
import { placedIn, readChangesFile } from './assumed-changes.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { printLines } from './print-csv.ts';
import { targetOf } from './target-options.ts';
import type { Terminal } from './terminal.ts';
import { groupedBy } from './who-can/grouped.ts';
import { cursorAt, readWhoCanOptions, type WhoCanOptions } from './who-can/options.ts';
import { personJson, personRow } from './who-can/person-json.ts';
import { whoCanText } from './who-can/text.ts';
import { withView } from './with-view.ts';

/** `whycan who-can`: everybody who can do something, with exact counts. */
export const whoCanCommand: Command = async ({ arguments: [capability = ''], options, terminal }) => {
  const catalogue = loadCatalogue();
  const chosen = readWhoCanOptions(options);
  const changes = await readChangesFile(options.last('assuming'));
  const asked = { capability, on: targetOf(options), assuming: changes?.value, ...chosen };
  try {
    checkBeforeReading(catalogue, { ...asked, who: '' });
    return await withView(terminal, options, catalogue, async (view) => {
      await print(await whoCan(view, asked), chosen, terminal, options.has('json'));
      return exitCode.success;
    });
  } catch (error) {
    throw placedIn(changes, error);
  }
};

const mostInText = 100;

async function print(answer: WhoCan, chosen: WhoCanOptions, terminal: Terminal, isJson: boolean): Promise<void> {
  const { snapshot, total, pieces } = answer;
  const from = chosen.after === undefined ? 0 : cursorAt(chosen.after, snapshot);
  if (chosen.csv !== undefined) {
    const header = ['id', 'name', 'kind', 'state', 'through', 'sentence'];
    return printLines(terminal, chosen.csv, csvPieces(header, rowsOf(pieces(from, chosen.first ?? total))));
  }
  const people: Holder[] = [];
  for await (const holder of eachOf(pieces(from, chosen.first ?? (isJson ? total : mostInText)))) people.push(holder);
  const groups = chosen.groupBy === undefined ? undefined : await groupedBy(answer, chosen.groupBy);
  const end = from + people.length;
  const next = end < total ? `${snapshot}.${end}` : null;
  const more = groups ? { groups } : {};
  if (!isJson) return terminal.print(whoCanText(answer, { people, next, ...more }).join('\n'));
  const { capability, target, counts } = answer;
  const page = { total, shown: people.length, next, people: people.map(personJson), ...more };
  terminal.printJson({ snapshot, capability: capability.id, target, counts, ...page });
}

async function* rowsOf(pieces: AsyncIterable<readonly Holder[]>) {
  for await (const piece of pieces) yield piece.map(personRow);
}
