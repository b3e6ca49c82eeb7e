import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Workplace } from './workplace.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const lookEveryMs = 50;

export interface MeasuredRun {
  readonly ms: number;
  /** The most memory that the process had at any time. */
  readonly peakMegabytes: number;
  readonly code: number | null;
  /** What it printed. */
  readonly out: string;
}

/** Runs whycan to its end as users start it. */
export async function measureWhycan(
  typed: readonly string[],
  { environment, signal }: Pick<Workplace, 'environment' | 'signal'>,
): Promise<MeasuredRun> {
  const start = performance.now();
  const child = spawn(process.execPath, ['bin/whycan.js', ...typed], {
    cwd: checkout,
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const { pid = 0 } = child;
  let [peakMegabytes, out, said] = [0, '', ''];
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, peakOf(pid));
  }, lookEveryMs);
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-2_000);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    // What is collected without any refusal may still be partial.
    if (code !== 0 && code !== 3) throw new Error(`whycan ${typed[0]} ended with ${code}.\n${said}`);
    return { ms: performance.now() - start, peakMegabytes, code, out };
  } finally {
    clearInterval(watch);
  }
}

/** Linux keeps the peak itself; elsewhere it is the most that was seen. */
function peakOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  try {
    if (existsSync(status)) return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024;
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
