import { loadCatalogue } from '../catalogue/load.ts';
import { diffOf, otherCatalogueRemarks } from '../store/sets/diff.ts';
import type { Command } from './command.ts';
import { factsJson, factsText } from './diff/facts.ts';
import { type NamedState, openState } from './diff/state.ts';
import { exitCode } from './exit-code.ts';
import { plain } from './impact/markdown.ts';
import { reportOption } from './impact/options.ts';
import { printCompared } from './impact/print-compared.ts';
import { wholeNumberOption } from './option-values.ts';
import { withStore } from './with-store.ts';

/** `whycan diff`: what differs between two states of a tenant, and who gained or lost what. */
export const diffCommand: Command = async ({ arguments: [from = '', to = ''], options, terminal }) => {
  const catalogue = loadCatalogue();
  const [form, first] = [reportOption(options), wholeNumberOption(options, 'first')];
  await withStore(
    terminal,
    async ({ store }) => {
      const before = await openState(from, store, catalogue, terminal);
      try {
        const after = await openState(to, store, catalogue, terminal);
        try {
          await compareStates(before, after);
        } finally {
          after.view.release();
        }
      } finally {
        before.view.release();
      }
    },
    { catalogue },
  );
  return exitCode.success;

  async function compareStates(before: NamedState, after: NamedState): Promise<void> {
    const remarks = [before, after].flatMap(({ view, inWords }) => otherCatalogueRemarks(view, inWords));
    for (const remark of remarks) terminal.say(remark);
    const { facts, ...compared } = await diffOf(before.view, after.view);
    await printCompared(terminal, catalogue, compared, {
      what: `From ${before.inWords} to ${after.inWords}`,
      form,
      first,
      firstSteps: [],
      before: { from: before.name, to: after.name, remarks },
      after: { facts: factsJson(facts) },
    });
    if (form === undefined) terminal.print(factsText(facts).join('\n'));
    if (form !== 'markdown') return;
    const { added, removed, changed } = factsJson(facts);
    await terminal.printTable(`\n## Facts\n\n${added} added, ${removed} removed, ${changed} changed.\n`);
    for (const { sentence } of facts) await terminal.printTable(`- ${plain(sentence)}`);
  }
};
