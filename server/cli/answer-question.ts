import type { Decision } from '../access/terms/proof.ts';
import { type Catalogue, loadCatalogue } from '../catalogue/load.ts';
import { type ParsedDocument, parseDocument } from '../document/document.ts';
import { readDocumentFile } from '../document/file.ts';
import { listProblems } from '../document/place.ts';
import { formatProblem } from '../document/problem.ts';
import { issuesOfShape } from '../questions/changes/read-changes.ts';
import { readCapability } from '../questions/target/capability.ts';
import { targetOfOptions } from '../questions/target/options.ts';
import { decisionObject } from '../schema/answers/decision-object.ts';
import { InvalidQuestion, NothingLoaded, UnknownCapability } from '../store/problems.ts';
import { jsonSelection } from './answer-json.ts';
import type { Answered } from './answer-text.ts';
import { BadInput } from './bad-input.ts';
import type { Command, CommandOptions } from './command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { visible } from './visible.ts';
import { type OpenStore, withStore } from './with-store.ts';

const codes: Readonly<Record<Decision['verdict'], ExitCode>> = {
  allow: exitCode.success,
  deny: exitCode.negative,
  conditional: exitCode.undecided,
  unknown: exitCode.undecided,
};

/** A command that answers one question, from the same code that answers GraphQL; `textOf` gives lines for a terminal. */
export const answering =
  (textOf: (answered: Answered) => readonly string[]): Command =>
  async ({ arguments: [who = '', capability = ''], options, terminal }) => {
    // What can be refused without the database is refused before it is started.
    const catalogue = loadCatalogue();
    const on = targetOf(options);
    const changes = await readChangesFile(options.last('assuming'));
    requireCapability(capability, catalogue);
    const ask = async ({ store }: OpenStore): Promise<ExitCode> => {
      const view = await store.open();
      if (!view) throw new NothingLoaded();
      try {
        const decision = await view
          .decide({ who, capability, on, assuming: changes?.value })
          .catch((error: unknown) => {
            throw placedIn(changes, error);
          });
        const answered = { decision, view };
        if (options.has('json')) {
          terminal.printJson(await decisionObject(answered, jsonSelection));
        } else {
          const [head = '', ...lines] = textOf(answered).map(visible);
          terminal.print([terminal.bold(head), ...lines].join('\n'));
        }
        return codes[decision.verdict];
      } finally {
        view.release();
      }
    };
    return withStore(terminal, ask, catalogue);
  };

/** Permissions may be the tenant's own, so they are looked for there. */
function requireCapability(text: string, catalogue: Catalogue): void {
  if (text.startsWith('permission:')) return;
  const reading = readCapability(text, catalogue, []);
  if ('problem' in reading) throw new UnknownCapability(text, reading.suggestion);
}

function targetOf(options: CommandOptions): unknown {
  const target = targetOfOptions(options.all('on'));
  if ('problem' in target) throw new BadInput(`${target.problem}.`);
  return target.on;
}

async function readChangesFile(file: string | undefined): Promise<ParsedDocument | undefined> {
  if (file === undefined) return undefined;
  const read = await readDocumentFile(file, file);
  if ('problem' in read) throw new BadInput(formatProblem(read.problem));
  const parsed = parseDocument(read.text, file);
  if ('problems' in parsed) throw new BadInput(parsed.problems.map(formatProblem).join('\n'));
  const { document } = parsed;
  const issues = issuesOfShape(document.value);
  if (issues.length > 0) throw new BadInput(listProblems(file, document.place, issues).map(formatProblem).join('\n'));
  return document;
}

/** A problem of assumed changes with the lines of their file; any other as it is. */
function placedIn(changes: ParsedDocument | undefined, error: unknown): unknown {
  if (!(changes && error instanceof InvalidQuestion && error.changeIssues.length > 0)) return error;
  return new BadInput(listProblems(changes.file, changes.place, error.changeIssues).map(formatProblem).join('\n'));
}
