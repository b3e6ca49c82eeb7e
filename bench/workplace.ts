import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, type Environment, readConfig } from '../server/config.ts';
import { stopDatabase } from '../server/graph/launch/private-database.ts';

/** Everything the bench makes is here and goes away with it. */
export interface Workplace {
  readonly folder: string;
  readonly config: Config;
  /** For a whycan started as a program. */
  readonly environment: Environment;
  /** Fires when the bench is to end early: on Ctrl-C, or when it takes too long. */
  readonly signal: AbortSignal;
  /** Done before the database is stopped and the folder removed; the last one first. */
  readonly atEnd: (action: () => Promise<void>) => void;
  readonly clear: () => Promise<void>;
}

/** Whatever database the environment names is left alone: the bench has a private one in a folder of its own. */
const ignored = ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_PASSWORD_FILE', 'NEO4J_DATABASE', 'HOST'];

export function createWorkplace(limitMs: number): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'whycan-bench-'));
  const home = join(folder, 'home');
  mkdirSync(home);
  const environment: Environment = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ignored.includes(name))),
    WHYCAN_HOME: home,
    WHYCAN_IDLE_MINUTES: '5',
    PORT: '0',
    NO_COLOR: '1',
  };
  const config = readConfig(environment);
  const actions: (() => Promise<void>)[] = [];
  return {
    folder,
    config,
    environment,
    signal: AbortSignal.any([interruption(), AbortSignal.timeout(limitMs)]),
    atEnd: (action) => void actions.unshift(action),
    async clear() {
      for (const action of actions) await action().catch(say);
      await stopDatabase(config).catch(say);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A second Ctrl-C ends the process at once; the database then ends by itself a moment after its folder is gone. */
function interruption(): AbortSignal {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => interrupted.abort(new Error(`The bench was ended by ${name}.`)));
  }
  return interrupted.signal;
}

export function say(what: unknown): void {
  process.stderr.write(`${what instanceof Error ? what.message : what}\n`);
}
