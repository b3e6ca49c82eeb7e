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

let isInterrupted = false;
let session: Session | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    isInterrupted = true;
    session?.interrupt();
  });

const copy = copyOfProject();
process.once('exit', copy.remove);
const totals = new Map(verdicts.map((verdict) => [verdict, 0]));
try {
  session = new Session(copy.folder);
  const judge = new Judge(copy.folder, session);
  for (const mutant of mutants) {
    const { verdict, remark, seconds } = await judge.judge(mutant);
    if (isInterrupted) break;
    totals.set(verdict, (totals.get(verdict) ?? 0) + 1);
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    say(`${mutant.id.padEnd(35)} ${mutant.file.padEnd(42)} ${time}  ${verdict}: ${remark}`);
  }
} finally {
  await session?.close();
}
if (isInterrupted) process.exit(130);
const [killed = 0, survived = 0, stale = 0, unjudged = 0] = verdicts.map((verdict) => totals.get(verdict));
say(`\n${killed} killed, ${survived} survived, ${stale} stale${unjudged > 0 ? `, ${unjudged} not judged` : ''}`);
process.exit(killed === mutants.length ? 0 : 1);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
