import { type Catalogue, loadCatalogue } from '../catalogue/load.ts';
import { NothingLoaded } from '../store/problems.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import { BadInput } from './bad-input.ts';
import type { Command, CommandOptions } from './command.ts';
import { exitCode } from './exit-code.ts';
import { csvOption, printCsv } from './print-csv.ts';
import { atOption } from './snapshot-number.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { deskJson } from './warnings/json.ts';
import { shownOf } from './warnings/shown.ts';
import { tableHead, tableRows } from './warnings/table.ts';
import { deskLines } from './warnings/text.ts';
import { type OpenStore, withStore } from './with-store.ts';

const actions = 'accept <key> --reason <text> [--until <YYYY-MM-DD>] or reopen <key>';

type Work = (open: OpenStore, view: SnapshotView) => Promise<string>;

/** `whycan warnings`: the configuration warnings of the tenant, and what people say of them. */
export const warnings: Command = async ({ arguments: typed, options, terminal }) => {
  const work = workOf(typed, options);
  const catalogue = loadCatalogue();
  const at = atOption(options.last('at'));
  await withStore(
    terminal,
    async (open) => {
      const view = await open.store.open(at);
      if (view === undefined) throw new NothingLoaded();
      try {
        const done = await work?.(open, view);
        if (done !== undefined && !options.has('json')) terminal.print(done);
        else await list(open, view, catalogue, options, terminal);
      } finally {
        view.release();
      }
    },
    { catalogue },
  );
  return exitCode.success;
};

async function list(
  { store }: OpenStore,
  view: SnapshotView,
  catalogue: Catalogue,
  options: CommandOptions,
  terminal: Terminal,
): Promise<void> {
  const desk = await store.warningsOf(view);
  const shown = shownOf(desk, catalogue, options.has('all'));
  const csv = csvOption(options);
  if (options.has('json')) terminal.printJson(deskJson(desk, shown));
  else if (csv !== undefined) await printCsv(terminal, csv, tableHead, tableRows(shown));
  else for (const line of deskLines(desk, shown)) terminal.print(visible(line));
}

/** Everything that can be refused before a database is started is refused here. */
function workOf([name, key, extra]: readonly string[], options: CommandOptions): Work | undefined {
  const reason = options.last('reason');
  const until = options.last('until');
  if (name !== 'accept' && (reason !== undefined || until !== undefined))
    throw new BadInput('warnings: --reason and --until say how a warning is accepted. Use accept <key> before them.');
  if (name === undefined) return undefined;
  if (name !== 'accept' && name !== 'reopen')
    throw new BadInput(`warnings: "${visible(name)}" is not something to do with a warning. Use ${actions}.`);
  if (key === undefined)
    throw new BadInput(
      `warnings ${name}: the key of the warning is missing. Use ${actions}; whycan warnings lists the keys.`,
    );
  if (extra !== undefined)
    throw new BadInput(
      `warnings ${name}: "${visible(extra)}" is an unexpected extra argument.${name === 'accept' ? ' Put the reason in quotes.' : ''}`,
    );
  if (name === 'reopen')
    return async ({ store }, view) => {
      const { reason: said } = await store.reopenWarning(view, key);
      return visible(`${key} is open again. It was accepted with the reason "${said}".`);
    };
  if (reason === undefined)
    throw new BadInput('warnings accept: the reason is missing. Say why the warning is acceptable: --reason <text>.');
  return async ({ store }, view) => {
    const { acceptance } = await store.acceptWarning(view, key, { reason, until });
    return visible(
      `${key} is accepted ${acceptance?.until === undefined ? 'without an end' : `until ${acceptance.until}`}.`,
    );
  };
}
