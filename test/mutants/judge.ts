import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countOf, type Mutant } from './list.ts';
import type { Session } from './session.ts';

export const verdicts = ['killed', 'survived', 'stale', 'not judged'] as const;

export interface Judgement {
  readonly verdict: (typeof verdicts)[number];
  /** The test that noticed the fault, what would go wrong where none did, or why nothing can be said. */
  readonly remark: string;
  readonly seconds: number;
}

const healthyLimitMs = 900_000;
const leastLimitMs = 120_000;

interface Health {
  readonly trouble: string | undefined;
  readonly seconds: number;
}

/** Puts faults into the copy one after the other and asks their tests; each set of tests has to pass without one first. */
export class Judge {
  readonly #folder: string;
  readonly #session: Session;
  readonly #healthOf = new Map<string, Health>();

  constructor(folder: string, session: Session) {
    this.#folder = folder;
    this.#session = session;
  }

  async judge(mutant: Mutant): Promise<Judgement> {
    const path = join(this.#folder, mutant.file);
    const source = readFileSync(path, 'utf8');
    const count = countOf(source, mutant);
    if (count !== 1) return { verdict: 'stale', remark: `its text stands there ${count} times`, seconds: 0 };
    const tests = [...mutant.tests].sort();
    const health = await this.#health(tests);
    if (health.trouble !== undefined)
      return { verdict: 'not judged', remark: `fails without it: ${health.trouble}`, seconds: health.seconds };
    const changed = source.replace(mutant.text, () => mutant.replacement);
    await this.#write(mutant.file, changed);
    const { failed, seconds } = await this.#run(tests, Math.max(leastLimitMs, 3_000 * health.seconds));
    await this.#write(mutant.file, source);
    return failed === undefined
      ? { verdict: 'survived', remark: mutant.why, seconds }
      : { verdict: 'killed', remark: failed, seconds };
  }

  async #health(tests: readonly string[]): Promise<Health> {
    const known = this.#healthOf.get(tests.join());
    if (known) return known;
    const { failed, seconds } = await this.#run(tests, healthyLimitMs);
    const health = { trouble: failed, seconds };
    this.#healthOf.set(tests.join(), health);
    return health;
  }

  async #run(tests: readonly string[], limitMs: number) {
    const startedAt = performance.now();
    const failed = await this.#session.run(tests, limitMs);
    return { failed, seconds: (performance.now() - startedAt) / 1_000 };
  }

  async #write(file: string, source: string): Promise<void> {
    writeFileSync(join(this.#folder, file), source);
    await this.#session.changed(file);
  }
}
