import type { LegacySystem, Workload } from '../access/terms/vocabulary.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { checkBeforeReading } from '../store/answers.ts';
import { impactUnder } from '../store/sets/impact.ts';
import { placedIn, readChangesFile } from './assumed-changes.ts';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { firstSteps } from './impact/first-steps.ts';
import { whatIfInWords } from './impact/in-words.ts';
import { changesOf, reportOption, typedProblem } from './impact/options.ts';
import { printCompared } from './impact/print-compared.ts';
import { wholeNumberOption } from './option-values.ts';
import { withView } from './with-view.ts';

/** `whycan impact`: everybody who would gain or lose anything. */
export const impactCommand: Command = async ({ options, terminal }) => {
  const catalogue = loadCatalogue();
  const [form, first] = [reportOption(options), wholeNumberOption(options, 'first')];
  const asked = changesOf(options);
  const file = await readChangesFile(options.last('assuming'));
  if (asked.length === 0 && file === undefined)
    throw new BadInput('impact: nothing would change. Name --activate, --deactivate, --import or --assuming.');
  // Those of the file come first, so that their problems are found at their places.
  const own: readonly unknown[] = Array.isArray(file?.value) ? file.value : [];
  try {
    const assuming = file?.value ?? asked.map(({ change }) => change);
    checkBeforeReading(catalogue, { who: '', capability: 'permission:', assuming });
    const changes = [...own, ...asked.map(({ change }) => change)];
    return await withView(terminal, options, catalogue, async (view) => {
      const compared = await impactUnder(view, changes);
      const sentences = await view.changesInWords(changes);
      const imported = options.all('import').map((system) => system.toLowerCase() as LegacySystem);
      const codes = (option: string) => options.all(option).map((code) => code.toUpperCase() as Workload);
      const activated = codes('activate');
      const what = whatIfInWords({ imported, activated, deactivated: codes('deactivate'), others: own.length });
      await printCompared(terminal, catalogue, compared, {
        what,
        form,
        first,
        // What was typed as options stands in the headline.
        changes: own.length === 0 ? [] : sentences,
        firstSteps: firstSteps(compared, imported),
        before: { snapshot: view.number, changes, sentences },
        after: {},
      });
      return exitCode.success;
    });
  } catch (error) {
    throw placedIn(file, typedProblem(error, own.length, asked));
  }
};
