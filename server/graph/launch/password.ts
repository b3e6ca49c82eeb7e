import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { DatabaseHome } from './home.ts';
import { HomeUnusable, StartFailed } from './problems.ts';
import { runProgram } from './program-output.ts';

export const databaseUser = 'neo4j';

const setWithinMs = 120_000;

type Tools = { config: Config; javaProgram: string; jars: string };

export function readPassword(home: DatabaseHome): string {
  try {
    return readFileSync(home.passwordFile, 'utf8').trim();
  } catch (error) {
    throw new HomeUnusable(
      `The password of the private database, ${home.passwordFile}, cannot be read. Restore it, or delete ${home.folder} and import again.`,
      [],
      { cause: error },
    );
  }
}

/** Gives a database that was never started a random password, which nobody has to know, or that of its predecessor. */
export async function ensurePassword(home: DatabaseHome, tools: Tools): Promise<void> {
  if (existsSync(join(home.dataFolder, 'databases'))) return;
  const password = existsSync(home.passwordFile) ? readPassword(home) : randomBytes(24).toString('hex');
  writeFileSync(home.passwordFile, `${password}\n`, { mode: 0o600 });
  await setInitialPassword(home, password, tools);
}

/** The password goes through a file, because arguments are visible to everybody on the machine. */
async function setInitialPassword(home: DatabaseHome, password: string, { config, javaProgram, jars }: Tools) {
  const argumentFile = join(home.folder, 'initial-password');
  writeFileSync(argumentFile, `dbms\nset-initial-password\n${password}\n`, { mode: 0o600 });
  try {
    const environment = { ...config.childEnvironment(), NEO4J_HOME: home.folder, NEO4J_CONF: home.confFolder };
    const flags = ['-Xmx128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', join(jars, '*')];
    const { exitCode, lines } = await runProgram(
      javaProgram,
      [...flags, 'org.neo4j.cli.AdminTool', `@${argumentFile}`],
      { environment, timeoutMs: setWithinMs },
    );
    if (exitCode !== 0)
      throw new StartFailed('The password of the private database could not be set.', home.consoleLog, lines);
  } finally {
    rmSync(argumentFile, { force: true });
  }
}
