import { configFromProcess } from '../config.ts';
import { stopDatabase } from '../graph/launch/private-database.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';

/** `whycan stop`: ends the private database at once. */
export const stop: Command = async ({ terminal }) => {
  const config = configFromProcess();
  if (config.database) {
    terminal.print(
      `NEO4J_URI names the database at ${config.database.uri}; whycan does not stop databases it did not start.`,
    );
    return exitCode.success;
  }
  const outcome = await stopDatabase(config);
  terminal.print(outcome === 'stopped' ? 'The private database is stopped.' : 'The private database was not running.');
  return exitCode.success;
};
