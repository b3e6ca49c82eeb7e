import { writeFailure } from '../document/write-failure.ts';
import { BadInput } from './bad-input.ts';
import type { CommandSpec } from './command.ts';
import { commands } from './commands.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { commandHelp, helpText } from './help.ts';
import { parseInvocation } from './parse-invocation.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { visible } from './visible.ts';

/** A reader such as `head` has seen enough; that is no failure. */
const readerHasGone: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

/** Runs one command line and returns the exit code; every problem is a sentence on standard error. */
export async function run(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const code = await outcomeOf(typed, terminal);
  const failure = await terminal.settled();
  if (failure === undefined || readerHasGone.has(failure.code)) return code;
  terminal.say(
    `The output is not complete: ${writeFailure(failure)}. Write it somewhere else and run the command again.`,
  );
  return exitCode.internal;
}

async function outcomeOf(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(typed, terminal);
  } catch (error) {
    // Loaded now only: it knows the problems of every part, and --help needs none of them.
    const { explainFailure } = await import('./failure.ts');
    const { message, code } = explainFailure(error);
    terminal.say(message);
    return code;
  }
}

async function dispatch(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.print(helpText(commands));
    return name === undefined ? exitCode.badInput : exitCode.success;
  }
  if (name === '--version') {
    terminal.print(version);
    return exitCode.success;
  }
  const spec = commandNamed(name);
  if (asksForHelp(rest)) {
    terminal.print(commandHelp(name, spec));
    return exitCode.success;
  }
  const invocation = parseInvocation(name, spec, rest);
  const command = await spec.load();
  return command({ ...invocation, terminal });
}

function commandNamed(name: string): CommandSpec {
  const spec = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (spec) return spec;
  throw new BadInput(`Unknown command "${visible(name)}". See whycan --help for all commands.`);
}

function asksForHelp(typed: readonly string[]): boolean {
  const end = typed.indexOf('--');
  const options = end === -1 ? typed : typed.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
