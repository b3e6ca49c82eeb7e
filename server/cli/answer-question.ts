import type { Decision } from '../access/terms/proof.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { type ParsedDocument, parseDocument } from '../document/document.ts';
import { readDocumentFile } from '../document/file.ts';
import { listProblems } from '../document/place.ts';
import { formatProblem, type Problem } from '../document/problem.ts';
import { targetOfOptions } from '../questions/target/options.ts';
import { decisionObject } from '../schema/answers/decision-object.ts';
import { checkBeforeReading } from '../store/answers.ts';
import { InvalidQuestion, NothingLoaded } from '../store/problems.ts';
import { jsonSelection } from './answer-json.ts';
import type { Answered } from './answer-text.ts';
import { BadInput } from './bad-input.ts';
import type { Command, CommandOptions } from './command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { atOption } from './snapshot-number.ts';
import { visible } from './visible.ts';
import { withStore } from './with-store.ts';

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
    const at = atOption(options.last('at'));
    const on = targetOf(options);
    const changes = await readChangesFile(options.last('assuming'));
    const asked = { who, capability, on, assuming: changes?.value };
    try {
      checkBeforeReading(catalogue, asked);
      return await withStore(
        terminal,
        async ({ store }) => {
          const view = await store.open(at);
          if (!view) throw new NothingLoaded();
          try {
            const answered = { decision: await view.decide(asked), view };
            if (options.has('json')) terminal.printJson(await decisionObject(answered, jsonSelection));
            else {
              const [head = '', ...lines] = textOf(answered).map(visible);
              terminal.printBold(head);
              terminal.print(lines.join('\n'));
            }
            return codes[answered.decision.verdict];
          } finally {
            view.release();
          }
        },
        catalogue,
      );
    } catch (error) {
      throw placedIn(changes, error);
    }
  };

function targetOf(options: CommandOptions): unknown {
  const target = targetOfOptions(options.all('on'));
  if ('problem' in target) throw new BadInput(`${target.problem}.`);
  return target.on;
}

async function readChangesFile(file: string | undefined): Promise<ParsedDocument | undefined> {
  if (file === undefined) return undefined;
  const read = await readDocumentFile(file, file);
  if ('problem' in read) throw problemsOf([read.problem]);
  const parsed = parseDocument(read.text, file);
  if ('problems' in parsed) throw problemsOf(parsed.problems);
  return parsed.document;
}

/** A problem of assumed changes with the lines of their file; any other as it is. */
function placedIn(changes: ParsedDocument | undefined, error: unknown): unknown {
  if (!(changes && error instanceof InvalidQuestion && error.changeIssues.length > 0)) return error;
  return problemsOf(listProblems(changes.file, changes.place, error.changeIssues));
}

function problemsOf(problems: readonly Problem[]): BadInput {
  return new BadInput(problems.map((problem) => visible(formatProblem(problem))).join('\n'));
}
