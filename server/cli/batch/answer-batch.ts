import { loadCatalogue } from '../../catalogue/load.ts';
import { fileProblem } from '../../document/file.ts';
import { formatProblem } from '../../document/problem.ts';

import { type Line, readLines } from '../../origins/folder/lines.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { jsonLine, visible } from '../visible.ts';
import { withView } from '../with-view.ts';
import { answerLines } from './answer-lines.ts';

/** So many questions are answered together: their people and devices are one read. */
const askedTogether = 200;

/** Answers one question after the other, in their order. What is in memory does not grow with their number. */
export const answerBatch: Command = async ({ options, terminal }) => {
  for (const name of ['on', 'assuming'])
    if (options.has(name)) throw new BadInput(`--${name}: with --batch each line says this itself; leave it out.`);
  const lines = linesIn(options.last('batch') ?? '');
  // What cannot be opened is refused before a database is started.
  let next = await lines.next();
  return await withView(terminal, options, loadCatalogue(), async (view) => {
    let areAllAnswered = true;
    for (; next.done !== true; next = await lines.next()) {
      const answers = await answerLines(view, next.value);
      if (answers.some((answer) => 'problem' in answer)) areAllAnswered = false;
      if (answers.length > 0) await terminal.printTable(answers.map(jsonLine).join('\n'));
    }
    return areAllAnswered ? exitCode.success : exitCode.badInput;
  });
};

async function* linesIn(file: string): AsyncGenerator<readonly Line[], void> {
  try {
    for await (const lines of readLines(file))
      for (let start = 0; start < lines.length; start += askedTogether) yield lines.slice(start, start + askedTogether);
  } catch (error) {
    throw new BadInput(visible(formatProblem(fileProblem(file, error))));
  }
}
