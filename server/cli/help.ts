import type { CommandSpec } from './command.ts';

/** What `whycan --help` prints. */
export function helpText(commands: Readonly<Record<string, CommandSpec>>): string {
  const rows = Object.entries(commands).map(([name, spec]): [string, string] => [name, spec.summary]);
  return [
    'whycan answers one question about a Microsoft Defender tenant: can this person do this, here, and why (or why not)?',
    '',
    'Usage: whycan <command> [arguments] [options]',
    '',
    ...columns(rows),
    '',
    'See whycan <command> --help for the arguments and options of a command. whycan --version prints the version.',
  ].join('\n');
}

/** What `whycan <command> --help` prints. */
export function commandHelp(name: string, spec: CommandSpec): string {
  const options = Object.entries(spec.options).map(([option, { value, meaning }]): [string, string] => [
    value === undefined ? `--${option}` : `--${option} ${value}`,
    meaning,
  ]);
  const usage = ['whycan', name, ...spec.arguments, ...(options.length > 0 ? ['[options]'] : [])].join(' ');
  return [
    `${spec.summary}.`,
    '',
    `Usage: ${usage}`,
    ...(options.length > 0 ? ['', ...columns(options)] : []),
    ...(spec.details.length > 0 ? ['', ...spec.details] : []),
  ].join('\n');
}

function columns(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
