import { configFromProcess } from '../config.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { atOption } from './snapshot-number.ts';
import { readStatus } from './status/read-status.ts';
import { statusLines } from './status/status-lines.ts';
import { visible } from './visible.ts';

/** `whycan status`: what is running and what is stored. Starts and changes nothing. */
export const status: Command = async ({ options, terminal }) => {
  const config = configFromProcess();
  for (const warning of config.warnings) terminal.say(warning);
  const found = await readStatus(config, atOption(options.last('at')).at);
  if (options.has('json')) terminal.printJson(found);
  else {
    const lines = statusLines(found);
    const width = Math.max(...lines.map(([label]) => label.length));
    for (const [label, text] of lines) terminal.print(visible(`${label.padEnd(width)}  ${text}`));
  }
  return found.database.state === 'unreachable' ? exitCode.internal : exitCode.success;
};
