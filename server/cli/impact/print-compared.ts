import type { Catalogue } from '../../catalogue/load.ts';
import type { Compared } from '../../store/sets/compared.ts';
import { printCsv } from '../print-csv.ts';
import type { Terminal } from '../terminal.ts';
import { headline } from './headline.ts';
import { comparedJson } from './json.ts';
import { comparedMarkdown } from './markdown.ts';
import type { ReportForm } from './options.ts';
import { firstOf, rowCells, rowHeader } from './rows.ts';
import { comparedText } from './text.ts';

export interface Printed {
  /** What was compared: "Activating Unified RBAC for Defender for Endpoint". */
  readonly what: string;
  /** The changes as instructions, where there are any. */
  readonly changes?: readonly string[];
  readonly form: ReportForm | undefined;
  readonly first: number | undefined;
  readonly firstSteps: readonly string[];
  /** What stands beside it in JSON. */
  readonly before: object;
  readonly after: object;
}

/** Writes what differs for whom in the form that was asked for. */
export async function printCompared(
  terminal: Terminal,
  { rulebook }: Catalogue,
  compared: Compared,
  { what, changes = [], form, first, firstSteps, before, after }: Printed,
): Promise<void> {
  const titleOf = (capability: string) => rulebook.capabilities.get(capability)?.title ?? capability;
  const head = headline(what, compared, titleOf);
  const { rows } = compared;
  switch (form) {
    case 'json':
      return terminal.printJson({ ...before, ...comparedJson(compared, first), ...after });
    case 'csv':
      return printCsv(terminal, 'plain', rowHeader, cellsOf(firstOf(rows.list(), first ?? rows.total)));
    case 'markdown':
      for (const part of comparedMarkdown(compared, { title: what, head, changes, titleOf, firstSteps, first }))
        await terminal.printTable(part);
      return;
    case undefined:
      terminal.print(comparedText(compared, head, changes, titleOf, first).join('\n'));
  }
}

function* cellsOf(rows: Iterable<Parameters<typeof rowCells>[0]>) {
  for (const row of rows) yield rowCells(row);
}
