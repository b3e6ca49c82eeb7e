import { exitCode } from './cli/exit-code.ts';
import { run } from './cli/run.ts';
import { createTerminal } from './cli/terminal.ts';

const { stdout, stderr, argv } = process;
let isUnwritable = false;

/** Ends with the code for a fault: what went wrong here is nothing that a script may take for an answer. */
function endAsFault(error: unknown): never {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  try {
    stderr.write(
      `whycan failed because of a fault of its own. Please report it, with this text:\n  ${JSON.stringify(said)}\n`,
    );
  } finally {
    process.exit(exitCode.internal);
  }
}

process.on('uncaughtException', endAsFault);
process.on('unhandledRejection', endAsFault);
// Nobody can be told any more; the exit code still says how it ended.
stderr.on('error', () => undefined);
// Whoever reads may stop early, as in `whycan … | head`: that is no failure, and the work goes on to its end.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || isUnwritable) return;
  isUnwritable = true;
  stderr.write(`The answer could not be written to standard output (${error.code}).\n`);
  process.exitCode = exitCode.internal;
});

const code = await run(argv.slice(2), createTerminal({ out: stdout, err: stderr }));
process.exitCode = isUnwritable ? exitCode.internal : code;
