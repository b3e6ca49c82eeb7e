import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BadInput } from './bad-input.ts';
import type { CommandOptions, CommandSpec } from './command.ts';
import { visible } from './visible.ts';

export interface ParsedInvocation {
  readonly arguments: readonly string[];
  readonly options: CommandOptions;
}

/** Checks what was typed after the command's name against what the command takes. */
export function parseInvocation(name: string, spec: CommandSpec, typed: readonly string[]): ParsedInvocation {
  const { values, positionals } = parsed(name, spec, typed);
  const { insteadOfArguments: instead } = spec;
  const taken = instead !== undefined && values.has(instead) ? [] : spec.arguments;
  const least = taken.filter((argument) => !argument.startsWith('[')).length;
  const most = taken.some((argument) => argument.includes('…')) ? Number.POSITIVE_INFINITY : taken.length;
  if (positionals.length < least) {
    throw new BadInput(`${name}: ${spec.arguments[positionals.length]} is missing. ${seeHelp(name)}`);
  }
  if (positionals.length > most) {
    throw new BadInput(
      `${name}: "${visible(positionals[most] ?? '')}" is an unexpected extra argument. ${seeHelp(name)}`,
    );
  }
  for (const [option, { type, multiple }] of Object.entries(spec.options)) {
    const count = values.get(option)?.length ?? 0;
    if (type === 'string' && multiple !== true && count > 1)
      throw new BadInput(`${name}: --${option} was given ${count} times; give it once. ${seeHelp(name)}`);
  }
  const all = (option: string) => values.get(option) ?? [];
  const options = { has: (option: string) => values.has(option), all, last: (option: string) => all(option).at(-1) };
  return { arguments: positionals, options };
}

function parsed(name: string, spec: CommandSpec, typed: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...typed],
      options: Object.fromEntries(
        Object.entries(spec.options).map(([option, { type }]) => [option, { type, multiple: true }]),
      ),
      allowPositionals: true,
      strict: true,
    });
    const entries = Object.entries(values).map(([option, given]): [string, string[]] => [option, asTexts(given)]);
    return { values: new Map(entries), positionals };
  } catch (error) {
    if (!isParseProblem(error)) throw error;
    const said = (error.message.split('. ')[0] ?? '').replaceAll('\n', ' ').replace(/\.$/, '');
    const path = typed.find((text) => text.startsWith('-') && existsSync(text));
    const hint = path === undefined ? '' : ` The file or folder of that name is written ./${path} here.`;
    throw new BadInput(`${name}: ${visible(`${said}.${hint}`)} ${seeHelp(name)}`);
  }
}

function asTexts(given: unknown): string[] {
  return Array.isArray(given) ? given.map(String) : [String(given)];
}

function isParseProblem(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function seeHelp(name: string): string {
  return `See whycan ${name} --help.`;
}
