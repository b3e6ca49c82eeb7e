import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../config.ts';
import { DatabaseProblem } from '../errors.ts';
import { pauseBeforeRestart } from './back-off.ts';
import { hasCrashed, runningEndpoint } from './endpoint.ts';
import { findOrStart, findReady } from './find-or-start.ts';
import type { DatabaseHome } from './home.ts';
import type { Progress } from './jars.ts';
import { ensureWatcher, livingWatcher } from './watcher.ts';

/** Looks after the database for one of its users. */
export interface Keeper {
  /** Finds it or starts it again; `isBroken`: also when its process still runs. */
  revive(isBroken: boolean): Promise<void>;
  /** Why the last attempt failed. */
  problem(): DatabaseProblem | undefined;
  end(): void;
}

const lookEveryMs = 2_000;

/**
 * Whoever uses the database starts it again after a crash, and its watcher too: nothing else is sure to live as long as
 * its users. Restarts become rarer while crashes follow each other quickly, but never end.
 */
export function keeperOf(config: Config, home: DatabaseHome, onProgress: Progress): Keeper {
  const ending = new AbortController();
  const { signal } = ending;
  let problem: DatabaseProblem | undefined;
  let working: Promise<void> | undefined;

  async function attempt(isBroken: boolean): Promise<void> {
    try {
      if (isBroken || (await findReady(config, home)) === undefined) {
        await pause(pauseBeforeRestart(home.restartsFile), undefined, { signal });
        await findOrStart(config, home, { onProgress, signal, isAfterCrash: true, isBroken });
      }
      problem = undefined;
    } catch (error) {
      problem = error instanceof DatabaseProblem ? error : undefined;
      throw error;
    }
  }

  function revive(isBroken: boolean): Promise<void> {
    working ??= attempt(isBroken).finally(() => {
      working = undefined;
    });
    return working;
  }

  async function look(): Promise<void> {
    // Whoever deleted the folder wants no database in it.
    if (!existsSync(home.folder)) return;
    if (hasCrashed(home)) await revive(false);
    else ensureWatched(config, home);
  }

  // What this look cannot do, the next one can; whoever asks the database learns why.
  const timer = setInterval(() => look().catch(() => undefined), lookEveryMs);
  timer.unref();
  return {
    revive,
    problem: () => problem,
    end: () => {
      clearInterval(timer);
      ending.abort();
    },
  };
}

/** A database without a watcher would outlive its users. */
export function ensureWatched(config: Config, home: DatabaseHome): void {
  if (runningEndpoint(home) !== undefined && livingWatcher(home) === undefined) ensureWatcher(config, home);
}
