import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { judgeMs, late } from './limited.ts';
import { count } from './numbers.ts';
import type { Report } from './report.ts';
import type { SetTargets } from './set-targets.ts';
import type { Workplace } from './workplace.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const limitMs = 120_000;

/** Whole lists as the command line prints them, each by a process of its own. */
export async function measureLists(
  capability: string,
  place: Workplace,
  targets: SetTargets,
  report: Report,
): Promise<void> {
  const list = await runWithin(['who-can', capability, '--csv'], 'read', place);
  judgeMs(report, `whycan who-can --csv, from its start, ${count(list.rows)} rows`, list.ms, undefined, limitMs);
  const perSecond = (1_000 * list.rows) / (list.ms - list.firstMs);
  const { rowsPerSecond } = targets;
  const what = '… rows per second, from the first that was printed';
  // What comes in one piece says nothing about how fast rows come.
  if (list.ms === late || list.pieces < 2) report.add(what, list.ms === late ? 'it did not end' : 'too few');
  else report.judge(what, count(perSecond), `≥ ${count(rowsPerSecond)}`, perSecond >= rowsPerSecond);

  const matrix = await runWithin(['matrix', '--device-groups'], 'leave', place);
  judgeMs(report, 'whycan matrix --device-groups to /dev/null', matrix.ms, targets.matrix, limitMs);
}

interface Run {
  /** `late` if it was ended. */
  readonly ms: number;
  readonly firstMs: number;
  readonly rows: number;
  readonly pieces: number;
}

/** Runs whycan to its end, or ends it when it takes too long. */
async function runWithin(
  typed: readonly string[],
  output: 'read' | 'leave',
  { environment, signal }: Workplace,
): Promise<Run> {
  const tooLong = AbortSignal.timeout(limitMs);
  const start = performance.now();
  const child = spawn(process.execPath, ['bin/whycan.js', ...typed], {
    cwd: checkout,
    env: { ...environment },
    stdio: ['ignore', output === 'read' ? 'pipe' : 'ignore', 'inherit'],
  });
  const end = (): void => void child.kill('SIGKILL');
  for (const one of [tooLong, signal]) one.addEventListener('abort', end, { once: true });
  let [firstMs, rows, pieces] = [0, -1, 0];
  child.stdout?.on('data', (piece: Buffer) => {
    if (pieces === 0) firstMs = performance.now() - start;
    pieces += 1;
    for (const byte of piece) if (byte === lineEnd) rows += 1;
  });
  const [code] = await once(child, 'close');
  for (const one of [tooLong, signal]) one.removeEventListener('abort', end);
  const isLate = tooLong.aborted;
  if (code !== 0 && !isLate) throw new Error(`whycan ${typed.join(' ')} ended with ${code}.`);
  return { ms: isLate ? late : performance.now() - start, firstMs, rows, pieces };
}

const lineEnd = 0x0a;
