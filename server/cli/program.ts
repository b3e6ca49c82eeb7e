import { exitCode } from './exit-code.ts';
import { faultSentence } from './fault.ts';
import { run } from './run.ts';
import { createTerminal } from './terminal.ts';

/** Runs the command line of this process. Whatever happens, the exit code says it and nothing else: 1 means a denial. */
export async function runProgram({ argv, stdout, stderr }: NodeJS.Process): Promise<void> {
  process.exitCode = exitCode.internal;
  const terminal = createTerminal({ out: stdout, err: stderr });
  const end = (error: unknown): never => {
    terminal.say(faultSentence(error));
    process.exit(exitCode.internal);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  process.exitCode = await run(argv.slice(2), terminal);
}
