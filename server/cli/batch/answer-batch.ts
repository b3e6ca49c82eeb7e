import { loadCatalogue } from '../../catalogue/load.ts';
import { fileProblem } from '../../document/file.ts';
import { formatProblem } from '../../document/problem.ts';
import { readLines } from '../../origins/folder/lines.ts';
import { readAskedLine } from '../../questions/asked-line.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { jsonLine, visible } from '../visible.ts';
import { withView } from '../with-view.ts';
import { answerLine, type BatchAnswer } from './answer-line.ts';

/** So many questions are answered together: their people and devices are one read. */
const askedTogether = 200;

/** Answers one question after the other, in their order. What is in memory does not grow with their number. */
export const answerBatch: Command = async ({ options, terminal }) => {
  for (const name of ['on', 'assuming'])
    if (options.has(name)) throw new BadInput(`--${name}: with --batch each line says this itself; leave it out.`);
  const file = options.last('batch') ?? '';
  const lines = linesIn(file);
  // What cannot be opened is refused before a database is started.
  let next = await lines.next();
  return await withView(terminal, options, loadCatalogue(), async (view) => {
    let areAllAnswered = true;
    for (; next.done !== true; next = await lines.next()) {
      const answers = await Promise.all(next.value.map(({ number, text }) => answerAt(view, number, text)));
      const told = answers.filter((answer) => answer !== undefined);
      if (told.some((answer) => 'problem' in answer)) areAllAnswered = false;
      if (told.length > 0) await terminal.printTable(told.map(jsonLine).join('\n'));
    }
    return areAllAnswered ? exitCode.success : exitCode.badInput;
  });
};

interface NumberedLine {
  readonly number: number;
  /** What stands there, or why it cannot be read. */
  readonly text: string | { readonly problem: string };
}

async function* linesIn(file: string): AsyncGenerator<readonly NumberedLine[], void> {
  try {
    for await (const lines of readLines(file))
      for (let start = 0; start < lines.length; start += askedTogether)
        yield lines
          .slice(start, start + askedTogether)
          .map((line) => ({ number: line.number, text: 'text' in line ? line.text : { problem: line.problem } }));
  } catch (error) {
    throw new BadInput(visible(formatProblem(fileProblem(file, error))));
  }
}

async function answerAt(
  view: SnapshotView,
  number: number,
  text: NumberedLine['text'],
): Promise<BatchAnswer | undefined> {
  if (typeof text !== 'string') return { who: null, can: null, problem: `Line ${number}: ${text.problem}` };
  const read = readAskedLine(text, number);
  return read && 'asked' in read ? await answerLine(view, read.asked) : read;
}
