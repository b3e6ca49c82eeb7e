import { join } from 'node:path';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';

/** One Vitest for all faults, so that the databases of the tests start once. */
export class Session {
  readonly #folder: string;
  #vitest: Promise<Vitest> | undefined;
  #running: Vitest | undefined;
  #isInterrupted = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Runs test files until one of their tests fails or the time is over: what failed, undefined when nothing did. */
  async run(tests: readonly string[], limitMs: number): Promise<string | undefined> {
    this.#vitest ??= create(this.#folder);
    const vitest = await this.#vitest;
    const wanted = new Set(tests.map((path) => join(this.#folder, path)));
    const specifications = (await vitest.globTestSpecifications([...tests])).filter(({ moduleId }) =>
      wanted.has(moduleId),
    );
    if (specifications.length < wanted.size) throw new Error(`No project has all of ${tests.join(', ')}.`);
    if (this.#isInterrupted) return 'interrupted';
    this.#running = vitest;
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = true;
      end(vitest);
    }, limitMs);
    const { testModules } = await vitest.runTestSpecifications(specifications);
    clearTimeout(limit);
    this.#running = undefined;
    if (this.#isInterrupted) return 'interrupted';
    if (isLate) return `${Math.round(limitMs / 1_000)} s were over`;
    return firstFailure(testModules.filter(({ moduleId }) => wanted.has(moduleId)));
  }

  /** Says that a file is no longer what it was. */
  async changed(path: string): Promise<void> {
    (await this.#vitest)?.invalidateFile(join(this.#folder, path));
  }

  /** Ends what runs now, and lets nothing more run. */
  interrupt(): void {
    this.#isInterrupted = true;
    if (this.#running) end(this.#running);
  }

  async close(): Promise<void> {
    const vitest = await this.#vitest;
    this.#vitest = undefined;
    await vitest?.close();
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Without its own way to end by a signal, which would leave the copy and the databases behind. */
async function create(folder: string): Promise<Vitest> {
  const known = new Set(signals.flatMap((signal) => process.listeners(signal)));
  const vitest = await createVitest('test', { root: folder, watch: false, bail: 1, cache: false, reporters: [{}] });
  for (const signal of signals)
    for (const listener of process.listeners(signal)) if (!known.has(listener)) process.off(signal, listener);
  return vitest;
}

/** Ends a run under way. Asking a second time ends what does not listen, a loop without end for example. */
function end(vitest: Vitest): void {
  for (const _ of [1, 2]) vitest.cancelCurrentRun('keyboard-input').catch(() => undefined);
}

function firstFailure(modules: readonly TestModule[]): string | undefined {
  for (const module of modules) {
    for (const test of module.children.allTests('failed')) return `${module.relativeModuleId}: ${test.fullName}`;
  }
  const broken = modules.find((module) => !module.ok());
  return broken && `${broken.relativeModuleId}: ${broken.errors()[0]?.message.split('\n')[0] ?? 'did not run'}`;
}
