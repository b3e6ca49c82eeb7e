import type { CommandSpec } from './command.ts';
import { questionCommands } from './commands/questions.ts';
import { tenantCommands } from './commands/tenants.ts';
import { upkeepCommands } from './commands/upkeep.ts';

/** Every command of whycan. */
export const commands: Readonly<Record<string, CommandSpec>> = {
  ...tenantCommands,
  ...questionCommands,
  ...upkeepCommands,
};
