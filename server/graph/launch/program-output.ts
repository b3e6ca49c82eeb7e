import { spawn } from 'node:child_process';
import type { Environment } from '../../config.ts';

export type Outcome = Readonly<{ exitCode: number | null; lines: readonly string[] }>;

const keptLines = 400;

/** Runs a program to its end, or for as long as it may take, and keeps its last lines, whichever stream they came on. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { environment: Environment; timeoutMs: number; signal?: AbortSignal | undefined },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    let text = '';
    const lines = (): string[] => text.split('\n').filter((line) => line.trim() !== '');
    const collect = (chunk: string): void => {
      text += chunk;
      const all = text.split('\n');
      if (all.length > keptLines * 2) text = all.slice(-keptLines).join('\n');
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, lines: lines().slice(-keptLines) }));
  });
}
