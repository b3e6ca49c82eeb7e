import { parseArgs } from 'node:util';
import { copyOfProject } from './copy.ts';
import { Judge, verdicts } from './judge.ts';
import { readMutants, roomOf } from './list.ts';
import { Session } from './session.ts';

// Every fault of mutants.yaml, or one with --only <id>, or those of a room with --room <folder>.
const { values } = parseArgs({ options: { only: { type: 'string' }, room: { type: 'string' } } });
const mutants = readMutants()
  .filter(({ id }) => values.only === undefined || id === values.only)
  .filter(({ file }) => values.room === undefined || roomOf(file) === values.room.replace(/\/$/, ''));
if (mutants.length === 0) throw new Error('test/mutants.yaml has no such fault.');

const copy = copyOfProject();
const session = new Session(copy.folder);
const judge = new Judge(copy.folder, session);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void clear().then(() => process.exit(130)));

const totals = new Map(verdicts.map((verdict) => [verdict, 0]));
try {
  for (const mutant of mutants) {
    const { verdict, remark, seconds } = await judge.judge(mutant);
    totals.set(verdict, (totals.get(verdict) ?? 0) + 1);
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    say(`${mutant.id.padEnd(35)} ${mutant.file.padEnd(42)} ${time}  ${verdict}: ${remark}`);
  }
} finally {
  await clear();
}
const { killed = 0, ...others } = Object.fromEntries(totals);
say(`\n${killed} killed, ${others['survived']} survived, ${others['stale']} stale, ${others['not judged']} not judged`);
process.exit(killed === mutants.length ? 0 : 1);

async function clear(): Promise<void> {
  await session.close();
  copy.remove();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
