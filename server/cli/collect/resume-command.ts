import type { CommandOptions } from '../command.ts';

const carriedOver = ['login', 'tenant', 'cloud', 'only', 'groups'] as const;

/** The command that goes on where this one stopped. */
export function resumeCommand(folder: string, options: CommandOptions): string {
  const given = carriedOver.flatMap((name) => {
    const value = options.last(name);
    return value === undefined ? [] : [`--${name} ${quoted(value)}`];
  });
  return ['whycan collect', quoted(folder), ...given, '--resume'].join(' ');
}

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
