import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** May be given several times. */
  readonly multiple?: boolean;
  /** Shown in the help: `<file>`. */
  readonly value?: string;
  readonly meaning: string;
}

/** What the command line of one command may hold, and where the command is; loading it is left until it runs. */
export interface CommandSpec {
  readonly summary: string;
  /** Names of positional arguments; one that ends in `…` may repeat, one in brackets may be left out. */
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Name of an option that takes the place of all arguments. */
  readonly insteadOfArguments?: string;
  readonly details: readonly string[];
  readonly load: () => Promise<Command>;
}

export interface Invocation {
  readonly arguments: readonly string[];
  readonly options: CommandOptions;
  readonly terminal: Terminal;
}

export interface CommandOptions {
  /** Whether a boolean option was given. */
  readonly has: (name: string) => boolean;
  /** Every value given for an option, in order. */
  readonly all: (name: string) => readonly string[];
  readonly last: (name: string) => string | undefined;
}

export type Command = (invocation: Invocation) => Promise<ExitCode>;
