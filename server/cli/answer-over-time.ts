import { loadCatalogue } from '../catalogue/load.ts';
import { checkBeforeReading } from '../store/answers.ts';
import { answerHistory, type History, type PastAnswer } from '../store/history.ts';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { targetOf } from './target-options.ts';
import { visible } from './visible.ts';
import { withStore } from './with-store.ts';

const excluded = ['at', 'assuming', 'batch'];

/** `whycan can --history`: the answer to one question in each stored snapshot. */
export const answerOverTime: Command = async ({ arguments: [who = '', capability = ''], options, terminal }) => {
  const other = excluded.find((name) => options.has(name) || options.last(name) !== undefined);
  if (other !== undefined) throw new BadInput(`--history and --${other} cannot be used together.`);
  const catalogue = loadCatalogue();
  const asked = { who, capability, on: targetOf(options) };
  checkBeforeReading(catalogue, asked);
  await withStore(
    terminal,
    async ({ store }) => {
      const history = await answerHistory(store, asked);
      if (options.has('json')) return terminal.printJson(historyObject(history));
      for (const line of linesOf(history)) terminal.print(visible(line));
    },
    { catalogue },
  );
  return exitCode.success;
};

/** The same as `answerHistory` in GraphQL. */
function historyObject({ entries, total }: History<PastAnswer>) {
  return {
    total,
    entries: entries.map(({ record, verdict, state, sentence, problem, isChanged }) => ({
      snapshot: record.number,
      label: record.label ?? null,
      importedAt: record.importedAt,
      asOf: record.asOf ?? null,
      verdict: verdict?.toUpperCase() ?? null,
      state: state?.toUpperCase().replaceAll('-', '_') ?? null,
      sentence,
      problem: problem ? { code: problem.code, message: problem.message } : null,
      changed: isChanged ?? null,
    })),
  };
}

function linesOf({ entries, total }: History<PastAnswer>): string[] {
  const lines = entries.flatMap((entry, place) => {
    const { record, verdict, sentence, isChanged } = entry;
    const before = entries[place - 1]?.record.number;
    const label = record.label === undefined ? '' : ` "${record.label}"`;
    return [
      ...(isChanged ? [`  changed: whycan diff ${before} ${record.number}`] : []),
      `${record.number}${label}  ${record.importedAt.slice(0, 10)}  ${verdict?.toUpperCase() ?? 'NO ANSWER'}  ${sentence}`,
    ];
  });
  return entries.length === total ? lines : [`The newest ${entries.length} of ${total} snapshots:`, ...lines];
}
