import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyOfProject } from './copy.ts';
import { countOf, type Mutant, readMutants, roomOf } from './list.ts';
import { Session } from './session.ts';

// Puts small faults into a copy of the project, one after the other, and wants each noticed by the tests it names.
const { values } = parseArgs({ options: { only: { type: 'string' }, room: { type: 'string' } } });
const mutants = readMutants()
  .filter(({ id }) => values.only === undefined || id === values.only)
  .filter(({ file }) => values.room === undefined || roomOf(file) === values.room.replace(/\/$/, ''));
if (mutants.length === 0) throw new Error('test/mutants.yaml has no such fault.');

type Verdict = 'killed' | 'survived' | 'stale' | 'its tests fail without it';
const totals: Record<Verdict, number> = { killed: 0, survived: 0, stale: 0, 'its tests fail without it': 0 };

const copy = copyOfProject();
const session = new Session(copy.folder);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void clear().then(() => process.exit(130)));
try {
  const healthy = new Map<string, string | undefined>();
  for (const mutant of mutants) {
    const startedAt = performance.now();
    const [verdict, remark] = await judge(mutant, healthy);
    totals[verdict] += 1;
    const seconds = `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
    say(
      `${mutant.id.padEnd(36)} ${mutant.file.padEnd(48)} ${seconds.padStart(7)}  ${verdict}${remark && ` – ${remark}`}`,
    );
  }
} finally {
  await clear();
}
const unfit = totals['its tests fail without it'];
say(
  `\n${totals.killed} killed, ${totals.survived} survived, ${totals.stale} stale${unfit > 0 ? `, ${unfit} not judged` : ''}`,
);
process.exit(totals.killed === mutants.length ? 0 : 1);

async function judge(mutant: Mutant, healthy: Map<string, string | undefined>): Promise<readonly [Verdict, string]> {
  const path = join(copy.folder, mutant.file);
  const source = readFileSync(path, 'utf8');
  const count = countOf(source, mutant);
  if (count !== 1) return ['stale', `its text stands there ${count} times`];
  const tests = [...mutant.tests].sort();
  const key = tests.join();
  if (!healthy.has(key)) healthy.set(key, await session.run(tests));
  const trouble = healthy.get(key);
  if (trouble !== undefined) return ['its tests fail without it', trouble];
  writeFileSync(
    path,
    source.replace(mutant.text, () => mutant.replacement),
  );
  await session.changed(mutant.file);
  const failed = await session.run(tests);
  writeFileSync(path, source);
  await session.changed(mutant.file);
  return failed === undefined ? ['survived', mutant.why] : ['killed', failed];
}

async function clear(): Promise<void> {
  await session.close();
  copy.remove();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
