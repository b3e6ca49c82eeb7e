import { configFromProcess } from '../config.ts';
import { explainingHome } from '../graph/launch/home.ts';
import { stopDatabase } from '../graph/launch/private-database.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';

/** `whycan stop`: ends the private database at once. */
export const stop: Command = async ({ terminal }) => {
  const config = configFromProcess();
  if (config.database) {
    terminal.print(
      `NEO4J_URI is set to your own database at ${config.database.uri}. whycan stops only databases it started itself.`,
    );
    return exitCode.success;
  }
  const outcome = await explainingHome(config, () => stopDatabase(config));
  terminal.print(
    outcome === 'stopped' ? 'The private database has been stopped.' : 'The private database was not running.',
  );
  return exitCode.success;
};
