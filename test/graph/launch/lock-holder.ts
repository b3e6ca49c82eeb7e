import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { withLock } from '../../../server/graph/launch/lock.ts';

// Takes the lock, writes down when it comes and goes, and fails when somebody else was inside.
const [lockFile = '', logFile = ''] = process.argv.slice(2);
for (let round = 0; round < 5; round++) {
  await withLock(lockFile, { timeoutMs: 30_000 }, async () => {
    const isAlone = readFileSync(logFile, 'utf8').length % 2 === 0;
    appendFileSync(logFile, '<');
    await pause(10);
    appendFileSync(logFile, '>');
    if (!isAlone) process.exit(1);
  });
}
