import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import type { DatabaseHome } from './home.ts';
import { readJson, writeJson } from './json-file.ts';
import { isRunning, markOf, type ProcessMark } from './process-mark.ts';

const shape = z.object({ pid: z.number(), startedAt: z.string(), idleMs: z.number() });
export type Watcher = Readonly<z.output<typeof shape>>;

const isCompiled = import.meta.url.endsWith('.js');
const program = fileURLToPath(new URL(isCompiled ? './watch.js' : './watch.ts', import.meta.url));

/** The small process that stops the database of this home once nobody uses it. */
export function livingWatcher(home: DatabaseHome): Watcher | undefined {
  const watcher = readJson(home.watcherFile, shape);
  return watcher !== undefined && isRunning(watcher) ? watcher : undefined;
}

/** Starts the watcher, unless it runs, and tells it the idle time that counts from now on. */
export function ensureWatcher(config: Config, home: DatabaseHome): void {
  const living = livingWatcher(home);
  if (living?.idleMs === config.idleMs) return;
  const mark: ProcessMark | undefined = living ?? startWatcher(config, home);
  if (mark !== undefined)
    writeJson(home.watcherFile, { pid: mark.pid, startedAt: mark.startedAt, idleMs: config.idleMs });
}

export function forgetWatcher(home: DatabaseHome): void {
  rmSync(home.watcherFile, { force: true });
}

/** A process of its own: whycan may crash, and somebody has to stop the database nevertheless. */
function startWatcher(config: Config, home: DatabaseHome): ProcessMark | undefined {
  const log = openSync(home.watcherLog, 'w', 0o600);
  try {
    const child = spawn(process.execPath, [...loader(), program, home.folder], {
      cwd: home.folder,
      env: { ...config.childEnvironment(), WHYCAN_HOME: config.homeFolder, NODE_OPTIONS: undefined },
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child.pid === undefined ? undefined : markOf(child.pid);
  } finally {
    closeSync(log);
  }
}

/** The sources need tsx; what they are compiled to runs by itself. */
function loader(): readonly string[] {
  if (isCompiled) return [];
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href];
}
