import type { Decision } from '../access/terms/proof.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { decisionObject } from '../schema/answers/decision-object.ts';
import { extentShape } from '../schema/answers/extent.ts';
import { checkBeforeReading } from '../store/answers.ts';
import { jsonSelection } from './answer-json.ts';
import type { Answered } from './answer-text.ts';
import { placedIn, readChangesFile } from './assumed-changes.ts';
import type { Command } from './command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { targetOf } from './target-options.ts';
import { visible } from './visible.ts';
import { withView } from './with-view.ts';

const codes: Readonly<Record<Decision['verdict'], ExitCode>> = {
  allow: exitCode.success,
  deny: exitCode.negative,
  conditional: exitCode.undecided,
  unknown: exitCode.undecided,
};

/**
 * A command that answers one question, from the same code that answers GraphQL; `textOf` gives lines for a terminal. What
 * can be refused without the database is refused before it is started.
 */
export const answering =
  (textOf: (answered: Answered) => readonly string[]): Command =>
  async ({ arguments: [who = '', capability = ''], options, terminal }) => {
    const catalogue = loadCatalogue();
    const on = targetOf(options);
    const changes = await readChangesFile(options.last('assuming'));
    const asked = { who, capability, on, assuming: changes?.value };
    try {
      checkBeforeReading(catalogue, asked);
      return await withView(terminal, options, catalogue, async (view) => {
        const answered = { decision: await view.decide(asked), view };
        if (options.has('json')) terminal.printJson(await decisionObject(answered, jsonSelection));
        else {
          const extent = (await extentShape(answered.decision.extent, view))?.sentence;
          const [head = '', ...lines] = textOf({ ...answered, extent }).map(visible);
          terminal.printBold(head);
          terminal.print(lines.join('\n'));
        }
        return codes[answered.decision.verdict];
      });
    } catch (error) {
      throw placedIn(changes, error);
    }
  };
