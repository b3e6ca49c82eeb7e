import type { Store } from '../store/open-store.ts';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { snapshotNumber } from './snapshot-number.ts';
import { listed } from './snapshots/listed.ts';
import { snapshotTable } from './snapshots/table.ts';
import { visible } from './visible.ts';
import { withStore } from './with-store.ts';

const longestLabel = 200;
const actions = 'label <n> <text>, keep <n>, delete <n> or use <n>';

type Action = (store: Store, number: number) => Promise<string>;

/** `whycan snapshots`: what is stored, and what people do with it. */
export const snapshots: Command = async ({ arguments: typed, options, terminal }) => {
  const work = typed.length === 0 ? undefined : actionOf(typed);
  await withStore(terminal, async ({ store }) => {
    const done = work === undefined ? undefined : await work.action(store, work.number);
    if (done !== undefined && !options.has('json')) return terminal.print(done);
    const found = (await store.snapshots()).map((record) => listed(record, store.current()));
    if (options.has('json')) return terminal.printJson({ snapshots: found });
    if (found.length === 0)
      return terminal.print('No tenant has been imported yet. Import one with: whycan import <path>.');
    for (const line of snapshotTable(found)) terminal.print(line);
  });
  return exitCode.success;
};

/** Everything that can be refused before a database is started is refused here. */
function actionOf([name = '', number, text, ...rest]: readonly string[]): { action: Action; number: number } {
  const isLabel = name === 'label';
  const action = isLabel ? labelling(text) : Object.hasOwn(simple, name) ? simple[name] : undefined;
  if (action === undefined)
    throw new BadInput(`snapshots: "${visible(name)}" is not something to do with a snapshot. Use ${actions}.`);
  if (number === undefined)
    throw new BadInput(`snapshots ${name}: the number of the snapshot is missing. Use ${actions}.`);
  const extra = isLabel ? rest[0] : text;
  if (extra !== undefined)
    throw new BadInput(
      `snapshots ${name}: "${visible(extra)}" is an unexpected extra argument.${isLabel ? ' Put the label in quotes.' : ''}`,
    );
  return { action, number: snapshotNumber(number, `snapshots ${name}`) };
}

function labelling(text: string | undefined): Action {
  if (text === undefined)
    throw new BadInput(
      'snapshots label: the text is missing. Use label <n> <text>; an empty text takes the label away.',
    );
  const label = text.trim();
  if (label.length > longestLabel)
    throw new BadInput(`snapshots label: the text has ${label.length} characters, and ${longestLabel} are the most.`);
  return async (store, number) => {
    await store.mark(number, { label: label === '' ? null : label });
    return visible(
      label === '' ? `Snapshot ${number} has no label now.` : `Snapshot ${number} is labelled "${label}".`,
    );
  };
}

const simple: Readonly<Record<string, Action>> = {
  keep: async (store, number) => {
    await store.mark(number, { kept: true });
    return `Snapshot ${number} is kept until somebody deletes it.`;
  },
  delete: async (store, number) => {
    await store.remove(number);
    return `Snapshot ${number} is deleted.`;
  },
  use: async (store, number) => {
    await store.use(number);
    return `Snapshot ${number} is current.`;
  },
};
