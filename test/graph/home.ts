import { type Config, readConfig } from '../../server/config.ts';

/** The settings of a whycan that keeps everything in the given folder and has no other database. */
export function configIn(homeFolder: string, more: Readonly<Record<string, string>> = {}): Config {
  return readConfig({ ...environmentIn(homeFolder), ...more });
}

/** The same as variables, for a whycan that a test starts as a program. */
export function environmentIn(homeFolder: string): Record<string, string | undefined> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_PASSWORD_FILE, NEO4J_DATABASE, ...others } = process.env;
  return { ...others, WHYCAN_HOME: homeFolder, WHYCAN_IDLE_MINUTES: '1' };
}
